SET cte_max_recursion_depth = 100000;;
CREATE TABLE users (k VARCHAR(64) PRIMARY KEY, n INT, pad VARCHAR(100));;
INSERT INTO users WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT CONCAT(ELT(1 + i % 4, 'é', 'E', 'a', 'Ä'), LPAD(i, 6, '0')), i, REPEAT('p', 90) FROM n;;
