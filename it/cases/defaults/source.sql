-- schemas: m_defaults,m_defaults_bare
-- The collation that a server takes when nobody names one differs: utf8mb4_general_ci before 8.0, utf8mb4_0900_ai_ci after, latin1_swedish_ci where nothing is said at all.
CREATE SCHEMA m_defaults CHARACTER SET utf8mb4;;
CREATE SCHEMA m_defaults_bare;;
USE m_defaults;;
CREATE TABLE bare (id INT PRIMARY KEY, v VARCHAR(20) UNIQUE, c CHAR(10), t TEXT, e ENUM('a','ä'), s SET('x','y'));;
INSERT INTO bare VALUES (1, 'a', 'a', 'a', 1, 1), (2, 'b ', 'b', 'b', 2, 3);;
CREATE TABLE said (id INT PRIMARY KEY, v VARCHAR(20) CHARACTER SET utf8mb4, w VARCHAR(20) CHARACTER SET latin1, x VARCHAR(20) COLLATE utf8mb4_bin, y VARCHAR(20) CHARACTER SET utf8 UNIQUE) CHARACTER SET utf8mb4;;
INSERT INTO said VALUES (1, 'a', 'a', 'a', 'ａ'), (2, 'A', 'A', 'A', 'b');;
-- Two values that 0900_ai_ci takes for equal and general_ci does not.
-- only: mysql-5.7 mariadb
INSERT INTO bare VALUES (3, 'は', 'は', 'は', 1, 1), (4, 'ば', 'ば', 'ば', 1, 1), (5, '💐', NULL, NULL, NULL, NULL), (6, 'ss', '', '', 0, 0), (7, 'ß!', '', '', 1, 1);;
CREATE TABLE every_default (
  id INT PRIMARY KEY, i INT NOT NULL DEFAULT '-5', u BIGINT UNSIGNED DEFAULT 18446744073709551615, z INT(5) ZEROFILL DEFAULT 42, d DECIMAL(10,3) DEFAULT 1.5, f FLOAT DEFAULT 1.5, g FLOAT(7,3) DEFAULT -1.25, h DOUBLE DEFAULT 1e100, b BIT(8) DEFAULT b'1010', b1 BIT(1) DEFAULT 1, bo BOOL DEFAULT TRUE,
  v VARCHAR(30) DEFAULT 'it''s', w VARCHAR(30) DEFAULT 'back\\slash', x VARCHAR(30) DEFAULT '', y VARCHAR(30) DEFAULT 'NULL', n VARCHAR(30) DEFAULT NULL, q VARCHAR(30) NOT NULL DEFAULT '"q" `b` %s', j VARCHAR(30) DEFAULT '日本', k VARCHAR(30) CHARACTER SET cp932 DEFAULT '表', l VARCHAR(30) CHARACTER SET latin1 DEFAULT 'é', nl VARCHAR(30) DEFAULT 'a\nb\tc', ct VARCHAR(30) DEFAULT 'current_timestamp()', fn VARCHAR(30) DEFAULT 'uuid()',
  bi BINARY(3) DEFAULT 'a', vb VARBINARY(10) DEFAULT 'b', e ENUM('no','yes','it''s') NOT NULL DEFAULT 'it''s', s SET('a','b','c') DEFAULT 'a,c', dt DATE DEFAULT '2020-02-29', tm TIME DEFAULT '25:00:00', t6 TIME(6) DEFAULT '-00:00:00.000001', yr YEAR DEFAULT '1999', dd DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00', d6 DATETIME(6) DEFAULT '9999-12-31 23:59:59.999999',
  no_default INT NOT NULL, no_text VARCHAR(10) NOT NULL, n_int INT DEFAULT NULL, zero INT DEFAULT 0, neg DECIMAL(5,2) NOT NULL DEFAULT -0.01);;
INSERT INTO every_default (id, no_default, no_text) VALUES (1, 1, 'x'), (2, -1, '');;
CREATE TABLE options (id INT PRIMARY KEY, v VARCHAR(100)) ROW_FORMAT=COMPACT MAX_ROWS=1000000 MIN_ROWS=10 AVG_ROW_LENGTH=100 STATS_PERSISTENT=1 STATS_AUTO_RECALC=0 STATS_SAMPLE_PAGES=30 CHECKSUM=1 DELAY_KEY_WRITE=1 PACK_KEYS=0 COMMENT='options';;
INSERT INTO options VALUES (1, 'x');;
CREATE TABLE redundant (id INT PRIMARY KEY, v VARCHAR(100)) ROW_FORMAT=REDUNDANT;;
INSERT INTO redundant VALUES (1, 'x');;
CREATE TABLE dynamic_rows (id INT PRIMARY KEY, v VARCHAR(190), KEY (v)) ROW_FORMAT=DYNAMIC;;
INSERT INTO dynamic_rows VALUES (1, 'x');;
CREATE TABLE compressed (id INT PRIMARY KEY, v TEXT) ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8;;
INSERT INTO compressed VALUES (1, REPEAT('x', 60000)), (2, REPEAT('é', 30000));;
CREATE TABLE latin (id INT PRIMARY KEY, v VARCHAR(10)) CHARACTER SET latin1;;
INSERT INTO latin VALUES (1, 'é');;
USE m_defaults_bare;;
CREATE TABLE nothing_said (id INT PRIMARY KEY, v VARCHAR(20), t TEXT, KEY (v));;
INSERT INTO nothing_said VALUES (1, 'a', 'b');;
