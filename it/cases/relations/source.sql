-- schemas: m_relations,m_relations_far
CREATE SCHEMA m_relations CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;;
CREATE SCHEMA m_relations_far CHARACTER SET latin1;;
USE m_relations;;
CREATE TABLE people (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40) NOT NULL, boss INT UNSIGNED, code CHAR(8) CHARACTER SET ascii NOT NULL, UNIQUE KEY code (code), KEY boss (boss), CONSTRAINT works_for FOREIGN KEY (boss) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE);;
INSERT INTO people VALUES (1, '山田', NULL, 'A'), (2, '鈴木', 1, 'B'), (3, '佐藤', 3, 'C'), (4294967295, 'last', 2, 'D');;
CREATE TABLE hen (id INT PRIMARY KEY, egg INT, CONSTRAINT hatched FOREIGN KEY (egg) REFERENCES egg (id));;
CREATE TABLE egg (id INT PRIMARY KEY, hen INT, CONSTRAINT laid FOREIGN KEY (hen) REFERENCES hen (id) ON DELETE CASCADE);;
INSERT INTO hen VALUES (1, 1), (2, NULL);;
INSERT INTO egg VALUES (1, 2), (2, 1);;
CREATE TABLE rules (id INT PRIMARY KEY, a INT UNSIGNED, b INT UNSIGNED, c INT UNSIGNED, d INT UNSIGNED, e CHAR(8) CHARACTER SET ascii,
  CONSTRAINT r_cascade FOREIGN KEY (a) REFERENCES people (id) ON DELETE CASCADE ON UPDATE CASCADE, CONSTRAINT r_restrict FOREIGN KEY (b) REFERENCES people (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT r_none FOREIGN KEY (c) REFERENCES people (id) ON DELETE NO ACTION, CONSTRAINT r_null FOREIGN KEY (d) REFERENCES people (id) ON UPDATE SET NULL, CONSTRAINT `r ``code``` FOREIGN KEY (e) REFERENCES people (code));;
INSERT INTO rules VALUES (1, 1, 2, 3, 4294967295, 'A'), (2, NULL, NULL, NULL, NULL, NULL);;
CREATE TABLE unnamed (id INT PRIMARY KEY, p INT UNSIGNED, q INT UNSIGNED, FOREIGN KEY (p) REFERENCES people (id), FOREIGN KEY (q) REFERENCES people (id) ON DELETE CASCADE);;
INSERT INTO unnamed VALUES (1, 1, 1), (2, 2, NULL);;
CREATE TABLE pair (a INT, b INT, c VARCHAR(10), PRIMARY KEY (a, b));;
INSERT INTO pair VALUES (1, 1, 'x'), (1, 2, 'y'), (-1, 0, 'z');;
CREATE TABLE pair_child (id INT PRIMARY KEY, x INT, y INT, KEY xy (y, x), CONSTRAINT composite FOREIGN KEY (x, y) REFERENCES pair (a, b) ON DELETE SET NULL ON UPDATE CASCADE);;
INSERT INTO pair_child VALUES (1, 1, 2), (2, NULL, 7), (3, -1, 0);;
CREATE TABLE partial_parent (a INT NOT NULL, b INT NOT NULL, KEY ab (a, b));;
INSERT INTO partial_parent VALUES (1, 1), (1, 2), (2, 1);;
CREATE TABLE partial_child (id INT PRIMARY KEY, a INT, CONSTRAINT non_unique_parent FOREIGN KEY (a) REFERENCES partial_parent (a));;
INSERT INTO partial_child VALUES (1, 1), (2, 2), (3, NULL);;
CREATE TABLE m_relations_far.bills (id INT PRIMARY KEY, person INT UNSIGNED, KEY k (person), CONSTRAINT far FOREIGN KEY (person) REFERENCES m_relations.people (id) ON DELETE CASCADE);;
INSERT INTO m_relations_far.bills VALUES (1, 1), (2, NULL), (3, 3);;
ALTER TABLE egg ADD COLUMN bill INT, ADD CONSTRAINT far_back FOREIGN KEY (bill) REFERENCES m_relations_far.bills (id) ON DELETE SET NULL;;
UPDATE egg SET bill = 1 WHERE id = 1;;
-- only: mysql-8.0.31 mariadb
CREATE TABLE checked (id INT PRIMARY KEY, a INT, b VARCHAR(20), c INT CHECK (c <> 7), d DATE, CONSTRAINT a_positive CHECK (a > 0), CONSTRAINT both_given CHECK (a + c * 2 < 100 OR (b IS NOT NULL AND b <> '')), CHECK ((a + c) * 2 < 1000), CONSTRAINT kinds CHECK (b IN ('x', 'it''s', 'é', '日本', '') AND CHAR_LENGTH(b) BETWEEN 0 AND 10));;
-- only: mysql-8.0.31 mariadb
CREATE TABLE checked_too (id INT PRIMARY KEY, n INT, CHECK (n > 0), CHECK (n < 100), CONSTRAINT `表 ``check``` CHECK (n <> 50));;
-- only: mysql-8.0.31 mariadb
INSERT INTO checked VALUES (1, 1, 'x', 1, '2021-01-01'), (2, NULL, 'é', NULL, NULL), (3, 50, 'it''s', 20, '0000-00-00');;
-- only: mysql-8.0.31 mariadb
INSERT INTO checked_too VALUES (1, 1), (2, NULL), (3, 99);;
-- only: mysql-8.0.31
ALTER TABLE checked_too ADD CONSTRAINT lax CHECK (n < 0) NOT ENFORCED;;
-- Parsed and forgotten before 8.0.16.
-- only: mysql-5.7 mysql-8.0.15
CREATE TABLE checked (id INT PRIMARY KEY, a INT, CHECK (a > 0));;
-- only: mysql-5.7 mysql-8.0.15
INSERT INTO checked VALUES (1, -1);;
