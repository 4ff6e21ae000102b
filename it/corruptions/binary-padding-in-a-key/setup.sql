CREATE TABLE fixed_keys (k BINARY(4) PRIMARY KEY, n INT);;
INSERT INTO fixed_keys VALUES ('a', 1), ('b', 2);;
CREATE TABLE free_keys (k VARBINARY(8) PRIMARY KEY, n INT);;
INSERT INTO free_keys VALUES ('a', 1), ('b', 2);;
