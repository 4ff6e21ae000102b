SET cte_max_recursion_depth = 100000;;
CREATE TABLE codes (a INT, b INT, pad VARCHAR(100), UNIQUE KEY (a, b));;
INSERT INTO codes WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT IF(i % 3, i, NULL), IF(i % 5, i, NULL), CONCAT(MD5(i), REPEAT('p', 50)) FROM n;;
