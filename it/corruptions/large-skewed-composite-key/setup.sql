SET cte_max_recursion_depth = 100000;;
CREATE TABLE entries (tenant INT, id INT, pad VARCHAR(120), PRIMARY KEY (tenant, id));;
INSERT INTO entries WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT IF(i <= 27000, 7, 1 + i % 13), i, CONCAT(MD5(i), REPEAT('p', 80)) FROM n;;
