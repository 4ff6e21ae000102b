CREATE TABLE sums (id INT PRIMARY KEY, v VARCHAR(20), n INT, g VARCHAR(30) AS (CONCAT(v, 'x')) STORED, h INT AS (n * 2 + 1) VIRTUAL, i INT AS (IF(n > 3 AND v <> 'q', 1, 0)) STORED);;
INSERT INTO sums (id, v, n) VALUES (1, 'a', 5), (2, NULL, NULL);;
CREATE VIEW shown AS SELECT id, v AS `word`, n + 1 AS next, CASE WHEN n IS NULL THEN 'none' ELSE 'some' END AS has FROM sums WHERE (n > 0 OR v IS NULL) AND id IN (1, 2, 3);;
