CREATE SCHEMA {schema} CHARACTER SET utf8mb4;;
CREATE TABLE {schema}.t (id INT PRIMARY KEY);;
INSERT INTO {schema}.t VALUES (1);;
CREATE TABLE {schema}.labels (id INT PRIMARY KEY, e ENUM('🐶','x?'));;
INSERT INTO {schema}.labels VALUES (1, 1);;
