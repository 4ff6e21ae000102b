-- schemas: m_computed
CREATE SCHEMA m_computed CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;;
USE m_computed;;
CREATE TABLE n (i INT PRIMARY KEY);;
INSERT INTO n VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);;
-- only: mariadb
CREATE TABLE computed (
  v1 INT AS (a + 1) VIRTUAL, id INT PRIMARY KEY, a INT NOT NULL, s1 INT AS (a * 2) PERSISTENT, b VARCHAR(20), v2 VARCHAR(40) AS (CONCAT(b, '-', a)) VIRTUAL COMMENT '結合', s2 VARCHAR(50) AS (UPPER(b)) PERSISTENT, c DECIMAL(10,3),
  s3 DECIMAL(20,6) AS ((c + a) * 2 - 1) PERSISTENT, KEY by_v1 (v1), KEY by_v2 (v2(10)), UNIQUE KEY by_s1 (s1, id), KEY by_s2 (s2));;
-- only: mysql
CREATE TABLE computed (
  v1 INT GENERATED ALWAYS AS (a + 1) VIRTUAL, id INT PRIMARY KEY, a INT NOT NULL, s1 INT GENERATED ALWAYS AS (a * 2) STORED NOT NULL, b VARCHAR(20), v2 VARCHAR(40) AS (CONCAT(b, '-', a)) COMMENT '結合', s2 VARCHAR(50) AS (UPPER(b)) STORED, c DECIMAL(10,3),
  s3 DECIMAL(20,6) AS ((c + a) * 2 - 1) STORED, KEY by_v1 (v1), KEY by_v2 (v2(10)), UNIQUE KEY by_s1 (s1, id), KEY by_s2 (s2));;
INSERT INTO computed (id, a, b, c) SELECT a.i * 100 + b.i * 10 + c.i - 300, a.i * 1000 - b.i * c.i, CONCAT('ö', b.i), c.i / 8 FROM n a, n b, n c;;
INSERT INTO computed (id, a, b, c) VALUES (5000, 0, NULL, NULL);;
CREATE TABLE spelled (
  id INT PRIMARY KEY, a INT, b INT, t VARCHAR(20), d DATETIME, p INT AS (a + b * 2) VIRTUAL, q INT AS ((a + b) * 2) VIRTUAL, r INT AS (a - (b - 1)) VIRTUAL, x INT AS (IF(a > 1 AND (b < 2 OR a IS NULL), 1, -1)) VIRTUAL, y VARCHAR(30) AS (CASE WHEN t LIKE 'a%' THEN 'A''s' ELSE 'é\\' END) VIRTUAL,
  z INT AS (a DIV 3 + a % 3) VIRTUAL, w VARCHAR(30) AS (LOWER(SUBSTRING(t, 2, 3))) VIRTUAL, u INT AS (YEAR(d) + LENGTH(t)) VIRTUAL, o INT AS (a BETWEEN 1 AND 5) VIRTUAL, l INT AS (t IN ('x', 'y')) VIRTUAL, k VARCHAR(20) AS (COALESCE(t, '日本')) VIRTUAL, m BIGINT AS ((CAST(a AS SIGNED) & 255) << 2) VIRTUAL);;
INSERT INTO spelled (id, a, b, t, d) VALUES (1, 1, 2, 'abc', '2021-01-01'), (2, 5, 1, 'x', '0000-00-00'), (3, NULL, NULL, NULL, NULL), (4, -7, 7, '日本語', '2021-02-31 10:00:00');;
-- only: mysql
CREATE TABLE stored_key (d VARCHAR(40), k INT AS (LENGTH(d) * 1000) STORED PRIMARY KEY, j JSON, jn INT AS (j->'$.n') VIRTUAL, jt VARCHAR(20) AS (j->>'$.t') STORED, UNIQUE KEY (jn));;
-- only: mysql
INSERT INTO stored_key (d, j) VALUES ('a', '{"n": 1, "t": "あ"}'), ('bb', '{"n": 2}'), ('ccc', NULL);;
-- only: mysql-8.0.31
CREATE TABLE hidden (
  id INT PRIMARY KEY, secret VARCHAR(20) INVISIBLE DEFAULT 'x', made DATETIME(6) INVISIBLE NOT NULL DEFAULT CURRENT_TIMESTAMP(6), g INT AS (id * 2) STORED INVISIBLE, u VARCHAR(36) DEFAULT (CONCAT('u', 1 + 2)), b TEXT DEFAULT ('text'), j JSON DEFAULT (JSON_OBJECT('a', 1)), l GEOMETRY DEFAULT (POINT(1, 2)), n INT DEFAULT (ABS(-5) * 2));;
-- only: mysql-8.0.31
INSERT INTO hidden (id, secret) VALUES (1, 'seen'), (2, NULL), (3, '');;
-- only: mysql-8.0.31
INSERT INTO hidden (id) VALUES (4);;
-- only: mysql-8.0
CREATE TABLE index_kinds (id INT PRIMARY KEY, a INT, b VARCHAR(100), c INT, j JSON, KEY desc_a (a DESC, c ASC), KEY hid (c) /*!80000 INVISIBLE */, FULLTEXT KEY words (b), FULLTEXT KEY grams (b) /*!50100 WITH PARSER ngram */ COMMENT '全文', KEY pre (b(7) DESC));;
-- only: mysql-8.0
INSERT INTO index_kinds SELECT a.i * 10 + b.i, a.i, CONCAT('東京 タワー ', b.i), b.i, '{"tags": [1, 2]}' FROM n a, n b;;
-- only: mysql-8.0.31
ALTER TABLE index_kinds ADD KEY func ((a + c)), ADD KEY func2 ((LOWER(b)) DESC, a), ADD UNIQUE KEY func3 ((a * 10 + c)), ADD KEY tags ((CAST(j->'$.tags' AS UNSIGNED ARRAY)));;
-- only: mysql-5.7 mariadb
CREATE TABLE index_kinds (id INT PRIMARY KEY, a INT, b VARCHAR(100), c INT, KEY two (a, c) COMMENT '二つ', KEY pre (b(7)) USING BTREE, FULLTEXT KEY words (b));;
-- only: mysql-5.7 mariadb
INSERT INTO index_kinds SELECT a.i * 10 + b.i, a.i, CONCAT('Tokyo tower ', b.i), b.i FROM n a, n b;;
-- only: mysql-5.7
ALTER TABLE index_kinds ADD FULLTEXT KEY grams (b) WITH PARSER ngram COMMENT '全文';;
-- only: mariadb
CREATE TABLE expression_defaults (id INT PRIMARY KEY, u VARCHAR(36) DEFAULT (CONCAT('u', 1 + 2)), n INT DEFAULT (ABS(-5) * 2), t TEXT DEFAULT 'a text', b BLOB DEFAULT '', f INT NOT NULL DEFAULT (1 + 1), at DATETIME DEFAULT (CURRENT_TIMESTAMP));;
-- only: mariadb
INSERT INTO expression_defaults (id) VALUES (1), (2);;
