CREATE SCHEMA {schema} CHARACTER SET utf8mb4;;
CREATE TABLE {schema}.t (id INT PRIMARY KEY);;
INSERT INTO {schema}.t VALUES (1);;
CREATE TABLE {schema}.wide (id INT PRIMARY KEY, b LONGBLOB);;
INSERT INTO {schema}.wide VALUES (1, REPEAT('x', 3000000)), (2, REPEAT('y', 3000000));;
ANALYZE TABLE {schema}.wide;;
