SET cte_max_recursion_depth = 100000;;
CREATE TABLE jobs (state ENUM('z', 'm', 'a'), id INT, pad VARCHAR(100), PRIMARY KEY (state, id DESC));;
INSERT INTO jobs WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT 1 + i % 3, i, REPEAT('p', 90) FROM n;;
