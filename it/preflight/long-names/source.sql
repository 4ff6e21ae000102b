CREATE SCHEMA {schema} CHARACTER SET utf8mb4;;
CREATE TABLE {schema}.t (id INT PRIMARY KEY);;
INSERT INTO {schema}.t VALUES (1);;
CREATE TABLE {schema}.c (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES {schema}.t (id));;
RENAME TABLE {schema}.c TO {schema}.cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc;;
