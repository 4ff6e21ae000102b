-- schemas: m_bytes
CREATE SCHEMA m_bytes CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;;
USE m_bytes;;
CREATE TABLE n (i INT PRIMARY KEY);;
INSERT INTO n VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);;
INSERT INTO n SELECT a.i * 10 + b.i FROM n a, n b WHERE a.i > 0;;
INSERT INTO n SELECT 100 + a.i FROM n a;;
INSERT INTO n SELECT 200 + a.i FROM n a WHERE a.i < 56;;
CREATE TABLE every_byte (i INT PRIMARY KEY, b BINARY(1), b4 BINARY(4), v VARBINARY(20), l CHAR(1) CHARACTER SET latin1, t TINYBLOB, x BLOB, txt TEXT CHARACTER SET latin1, UNIQUE KEY (v), KEY (x(5)));;
INSERT INTO every_byte SELECT i, UNHEX(LPAD(HEX(i), 2, '0')), UNHEX(LPAD(HEX(i), 2, '0')), CONCAT(UNHEX(LPAD(HEX(i), 2, '0')), 'x'), UNHEX(LPAD(HEX(i), 2, '0')), UNHEX(LPAD(HEX(i), 2, '0')), REPEAT(UNHEX(LPAD(HEX(i), 2, '0')), 257), CONVERT(REPEAT(UNHEX(LPAD(HEX(i), 2, '0')), 3) USING latin1) FROM n WHERE i < 256;;
CREATE TABLE pairs (i INT PRIMARY KEY, v VARBINARY(600), b BLOB);;
INSERT INTO pairs SELECT a.i, GROUP_CONCAT(UNHEX(CONCAT(LPAD(HEX(a.i), 2, '0'), LPAD(HEX(b.i), 2, '0'))) ORDER BY b.i SEPARATOR ''), GROUP_CONCAT(UNHEX(CONCAT(LPAD(HEX(b.i), 2, '0'), LPAD(HEX(a.i), 2, '0'))) ORDER BY b.i SEPARATOR '\t') FROM n a, n b WHERE a.i < 256 AND b.i < 256 AND (a.i % 23 = 0 OR a.i IN (9, 10, 13, 26, 39, 34, 92)) GROUP BY a.i;;
CREATE TABLE text_forms (id INT AUTO_INCREMENT PRIMARY KEY, c CHAR(30), v VARCHAR(100), t TINYTEXT, x TEXT, m MEDIUMTEXT, l LONGTEXT);;
INSERT INTO text_forms (c, v, t, x, m, l) VALUES
  ('a  ', 'trail  ', ' ', 'NULL', '\\N', 'N'), ('', '', '', '', '', ''), (NULL, NULL, NULL, NULL, NULL, NULL), ('\0', 'a\0b', '\0\0', 'a\0', '\0a', '\0'),
  ('tab\t', 'line\nbreak', 'cr\r\n', 'ctrl-z\Z', 'back\\slash\\', '\\'), ('''', '"', '`', '%', '_', '\\%\\_'), ('日本', '絵文字😀🏯', '👨‍👩‍👧‍👦', 'が', 'が', 'ﾊﾝｶｸ'), ('\\t', '\\n', '\\0', '\\\\N', '\\N\\N', '\t\\N\n'),
  (',', ';', '{ts ''2020-01-01''}', '?', ':name', '--'), ('<script>', '&amp;', '${x}', '0x41', 'TRUE', '1e5');;
CREATE TABLE padding (id INT PRIMARY KEY, b BINARY(4), b255 BINARY(255), v VARBINARY(4), c CHAR(4), cb CHAR(4) COLLATE utf8mb4_bin, UNIQUE KEY (b));;
INSERT INTO padding VALUES (1, '', '', '', '', ''), (2, 'a', X'FF', 'a', 'a', 'a'), (3, 'a   ', X'20', 'a   ', 'a ', 'a '), (4, X'61000020', X'00', X'6100', 'a\t', 'a\0'), (5, NULL, NULL, NULL, NULL, NULL);;
CREATE TABLE single (v VARCHAR(10));;
INSERT INTO single VALUES (''), (NULL), ('\\N'), (''), (NULL), ('NULL'), (' '), ('\n');;
CREATE TABLE single_blob (b BLOB NOT NULL);;
INSERT INTO single_blob VALUES (''), (''), (X'00'), ('\n'), ('\t'), ('\\');;
CREATE TABLE lobs (id INT PRIMARY KEY, tb TINYBLOB, b BLOB, mb MEDIUMBLOB, lb LONGBLOB, t TEXT, mt MEDIUMTEXT, lt LONGTEXT);;
INSERT INTO lobs VALUES
  (1, REPEAT('\\', 255), REPEAT('\n', 65535), REPEAT('\t', 70000), REPEAT(X'000A095C', 500000), REPEAT('x', 65535), REPEAT('表\\', 30000), REPEAT('十駕😀', 200000)), (2, '', '', '', '', '', '', ''), (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (4, X'EFBFBD', X'C328', X'EDA080', X'F4908080', REPEAT('é', 32767), REPEAT('\0', 70000), REPEAT('\n', 70000));;
INSERT INTO lobs (id, lb) SELECT 10 + i, REPEAT(UNHEX(LPAD(HEX(i), 2, '0')), 900000) FROM n WHERE i IN (0, 9, 10, 92, 255);;
CREATE TABLE wide (id INT PRIMARY KEY, v1 VARCHAR(3000), v2 VARCHAR(12000) CHARACTER SET latin1, v3 VARBINARY(20000)) ROW_FORMAT=DYNAMIC;;
INSERT INTO wide SELECT i, REPEAT('漢', i * 10), REPEAT('\\', i * 40), REPEAT('\0', i * 70) FROM n WHERE i < 256 AND i % 16 = 0;;
