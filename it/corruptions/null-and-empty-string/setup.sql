CREATE TABLE maybe (id INT PRIMARY KEY, c CHAR(10), v VARCHAR(10), t TEXT, b VARBINARY(10), x BLOB);;
INSERT INTO maybe VALUES (1, NULL, NULL, NULL, NULL, NULL), (2, '', '', '', '', ''), (3, 'a', 'b', 'c', 'd', 'e');;
CREATE TABLE maybe_keyless (v VARCHAR(10), t TEXT);;
INSERT INTO maybe_keyless VALUES (NULL, NULL), ('', ''), ('a', 'b');;
