CREATE TABLE names (id INT PRIMARY KEY, v VARCHAR(20), g VARCHAR(30) AS (CONCAT(v, 'x')) STORED, CONSTRAINT small CHECK (id < 100));;
INSERT INTO names (id, v) VALUES (1, 'a');;
CREATE VIEW some_names AS SELECT id, v FROM names WHERE id > 0 AND v <> 'q';;
