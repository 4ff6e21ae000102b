-- schemas: m_engines
-- options: convert-engines
-- rewritten: m_engines.* (TABLES) ENGINE
-- rewritten: m_engines.* (TABLES) ROW_FORMAT
-- rewritten: m_engines.* (TABLES) CREATE_OPTIONS
-- rewritten: m_engines.* (SHOW CREATE) ) ENGINE
-- rewritten: m_engines.mem.* (STATISTICS)
-- rewritten: m_engines.arch.PRIMARY.1 (STATISTICS)
CREATE SCHEMA m_engines CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;;
USE m_engines;;
CREATE TABLE n (i INT PRIMARY KEY) ENGINE=InnoDB;;
INSERT INTO n VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);;
CREATE TABLE my (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(50), t TEXT, KEY (v(5)), FULLTEXT KEY (t)) ENGINE=MyISAM AUTO_INCREMENT=77;;
INSERT INTO my (id, v, t) SELECT a.i * 10 + b.i - 20, CONCAT('é', b.i), 'some text' FROM n a, n b;;
CREATE TABLE fixed (id INT PRIMARY KEY, c CHAR(20)) ENGINE=MyISAM ROW_FORMAT=FIXED;;
INSERT INTO fixed VALUES (1, 'a'), (2, '日本');;
CREATE TABLE keyless (a INT, b VARCHAR(10)) ENGINE=MyISAM;;
INSERT INTO keyless SELECT 1, 'twice' FROM n;;
CREATE TABLE mem (id INT PRIMARY KEY, v VARCHAR(20), KEY hashed (v), KEY tree (v) USING BTREE) ENGINE=MEMORY;;
INSERT INTO mem SELECT i, CONCAT('m', i) FROM n;;
CREATE TABLE arch (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20)) ENGINE=ARCHIVE;;
INSERT INTO arch (v) SELECT CONCAT('a', i) FROM n;;
CREATE TABLE csv (id INT NOT NULL, v VARCHAR(20) NOT NULL) ENGINE=CSV;;
INSERT INTO csv SELECT i, CONCAT('"c,', i) FROM n;;
CREATE TABLE grouped (g INT NOT NULL, id INT NOT NULL AUTO_INCREMENT, PRIMARY KEY (id, g)) ENGINE=MyISAM;;
INSERT INTO grouped VALUES (1, 1), (1, 2), (2, 3);;
CREATE TABLE located (id INT PRIMARY KEY, p POINT NOT NULL, SPATIAL KEY (p)) ENGINE=MyISAM;;
INSERT INTO located SELECT i, ST_GeomFromText(CONCAT('POINT(', i, ' 1)')) FROM n;;
-- only: mariadb
CREATE TABLE aria (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20)) ENGINE=Aria TRANSACTIONAL=1;;
-- only: mariadb
INSERT INTO aria (v) SELECT CONCAT('aria', i) FROM n;;
