-- schemas: m_views,m_views_far
-- accounts: 'nobody'@'10.%'
CREATE SCHEMA m_views CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;;
CREATE SCHEMA m_views_far CHARACTER SET latin1;;
USE m_views;;
CREATE TABLE people (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(30), born DATE, score DECIMAL(8,2));;
CREATE TABLE pets (id INT PRIMARY KEY, owner INT, name VARCHAR(30) CHARACTER SET latin1, KEY (owner));;
INSERT INTO people VALUES (1, '山田', '1980-02-29', 10.5), (2, 'Müller', NULL, -3), (3, NULL, '0000-00-00', 0);;
INSERT INTO pets VALUES (1, 1, 'Rex'), (2, 1, 'Mau'), (3, 9, 'Añil');;
CREATE FUNCTION twice(n DECIMAL(10,2)) RETURNS DECIMAL(10,2) DETERMINISTIC RETURN n * 2;;
CREATE VIEW z_base AS SELECT id, name, score FROM people;;
CREATE VIEW y_on_view AS SELECT id, UPPER(name) AS big, score + 1 AS more FROM z_base WHERE id > 0 WITH CASCADED CHECK OPTION;;
CREATE VIEW a_on_both AS SELECT z.id, y.big FROM z_base z JOIN y_on_view y ON y.id = z.id WITH LOCAL CHECK OPTION;;
CREATE ALGORITHM=MERGE SQL SECURITY INVOKER VIEW merged AS SELECT p.name AS owner, q.name AS pet FROM people p LEFT JOIN pets q ON q.owner = p.id;;
CREATE ALGORITHM=TEMPTABLE VIEW counted AS SELECT owner, COUNT(*) AS how_many, GROUP_CONCAT(name ORDER BY id SEPARATOR ', ') AS names FROM pets GROUP BY owner HAVING COUNT(*) > 0 ORDER BY owner;;
CREATE VIEW with_function AS SELECT id, twice(score) AS doubled FROM people;;
CREATE VIEW literals AS SELECT '😀' AS emoji, 'it''s' AS quote, 'back\\slash' AS back, 1.50 AS n, _latin1'é' AS l, NULL AS nothing, X'00FF' AS hex, DATE '2020-01-01' AS d, '日本' AS `列 ``名```;;
CREATE VIEW nested_query AS SELECT name, (SELECT COUNT(*) FROM pets WHERE pets.owner = people.id) AS pets FROM people WHERE id IN (SELECT owner FROM pets) OR EXISTS (SELECT 1 FROM pets WHERE owner = 9);;
CREATE VIEW united AS SELECT id, name FROM people WHERE (score + 1) * 2 > 0 UNION ALL SELECT id, name FROM pets UNION SELECT 0, 'zero';;
CREATE VIEW cased AS SELECT CASE WHEN score BETWEEN 0 AND 5 THEN 'low' WHEN score > 5 THEN 'high' ELSE IFNULL(name, '?') END AS class, CAST(score AS SIGNED) AS s, CAST(id AS CHAR(5)) AS c, id DIV 2 AS h, -id AS neg, IF(born IS NULL, 1, 0) AS unborn FROM people;;
CREATE VIEW m_views_far.abroad AS SELECT a.id, b.pet FROM m_views.a_on_both a CROSS JOIN m_views.merged b;;
CREATE DEFINER=`nobody`@`10.%` SQL SECURITY INVOKER VIEW of_nobody AS SELECT 1 AS one;;
CREATE VIEW circle_a AS SELECT 1 AS a;;
CREATE VIEW circle_b AS SELECT a FROM circle_a;;
CREATE OR REPLACE VIEW circle_a AS SELECT id AS a FROM people;;
SET NAMES latin1;;
CREATE VIEW latin_client AS SELECT CONCAT(name, '!') AS n FROM pets;;
SET NAMES utf8mb4;;
SET sql_mode='ANSI_QUOTES,PIPES_AS_CONCAT';;
CREATE VIEW ansi AS SELECT "id" || 'x' AS "col ""q""" FROM people;;
SET sql_mode='NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES';;
CREATE TABLE m_views_far.t (id INT PRIMARY KEY);;
INSERT INTO m_views_far.t VALUES (1);;
-- only: mysql-8.0
CREATE VIEW windowed AS WITH c AS (SELECT id, score FROM people) SELECT id, ROW_NUMBER() OVER (ORDER BY score) AS r, SUM(score) OVER () AS s FROM c;;
