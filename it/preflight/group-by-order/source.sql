CREATE SCHEMA {schema} CHARACTER SET utf8mb4;;
CREATE TABLE {schema}.t (id INT PRIMARY KEY);;
INSERT INTO {schema}.t VALUES (1);;
CREATE VIEW {schema}.v AS SELECT id, COUNT(*) AS c FROM {schema}.t GROUP BY id DESC;;
CREATE VIEW {schema}.sound AS SELECT id FROM {schema}.t GROUP BY id ORDER BY id DESC;;
