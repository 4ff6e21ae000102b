CREATE SCHEMA {schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_thai_520_w2;;
CREATE TABLE {schema}.t (id INT PRIMARY KEY) COLLATE utf8mb4_general_ci;;
INSERT INTO {schema}.t VALUES (1);;
