CREATE SCHEMA {schema} CHARACTER SET utf8mb4;;
CREATE TABLE {schema}.t (id INT PRIMARY KEY);;
INSERT INTO {schema}.t VALUES (1);;
CREATE DEFINER='pf_nobody'@'10.%' VIEW {schema}.v AS SELECT 1 AS one;;
