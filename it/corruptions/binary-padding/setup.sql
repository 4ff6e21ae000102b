CREATE TABLE tokens (id INT PRIMARY KEY, b BINARY(4), v VARBINARY(4));;
INSERT INTO tokens VALUES (1, 'a', 'a'), (2, 'a', 'a'), (3, X'61000020', X'61'), (4, NULL, NULL);;
