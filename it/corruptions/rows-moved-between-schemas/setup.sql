CREATE SCHEMA {second} CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;;
CREATE TABLE {schema}.posts (id INT PRIMARY KEY, v INT);;
CREATE TABLE {second}.posts (id INT PRIMARY KEY, v INT);;
INSERT INTO {schema}.posts VALUES (1, 10), (2, 20);;
INSERT INTO {second}.posts VALUES (3, 30), (4, 40);;
