CREATE SCHEMA {schema} CHARACTER SET utf8mb4;;
CREATE TABLE {schema}.t (id INT PRIMARY KEY, c VARCHAR(9) COLLATE utf8mb4_thai_520_w2);;
INSERT INTO {schema}.t VALUES (1, 'a');;
