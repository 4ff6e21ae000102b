-- schemas: m_texts,m_texts_latin,m_texts_bin
CREATE SCHEMA m_texts CHARACTER SET cp932;;
CREATE SCHEMA m_texts_latin CHARACTER SET latin1 COLLATE latin1_german2_ci;;
CREATE SCHEMA m_texts_bin CHARACTER SET binary;;
USE m_texts;;
CREATE TABLE n (i INT PRIMARY KEY);;
INSERT INTO n VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);;
CREATE TABLE charsets (
  id INT PRIMARY KEY, d VARCHAR(40), a VARCHAR(40) CHARACTER SET ascii, l1 VARCHAR(40) CHARACTER SET latin1, l2 VARCHAR(40) CHARACTER SET latin2, l5 VARCHAR(40) CHARACTER SET latin5, k8 VARCHAR(40) CHARACTER SET koi8r, c1251 VARCHAR(40) CHARACTER SET cp1251,
  gr VARCHAR(40) CHARACTER SET greek, he VARCHAR(40) CHARACTER SET hebrew, u3 VARCHAR(40) CHARACTER SET utf8, u4 VARCHAR(40) CHARACTER SET utf8mb4, u2 VARCHAR(40) CHARACTER SET ucs2, u16 VARCHAR(40) CHARACTER SET utf16, u16le VARCHAR(40) CHARACTER SET utf16le, u32 VARCHAR(40) CHARACTER SET utf32,
  sj VARCHAR(40) CHARACTER SET sjis, c932 VARCHAR(40) CHARACTER SET cp932, uj VARCHAR(40) CHARACTER SET ujis, ej VARCHAR(40) CHARACTER SET eucjpms, gbk VARCHAR(40) CHARACTER SET gbk, gb2312 VARCHAR(40) CHARACTER SET gb2312, big5 VARCHAR(40) CHARACTER SET big5, kr VARCHAR(40) CHARACTER SET euckr, tis VARCHAR(40) CHARACTER SET tis620, mac VARCHAR(40) CHARACTER SET macroman, swe CHAR(40) CHARACTER SET swe7, bin VARCHAR(40) CHARACTER SET binary,
  KEY (sj), KEY (gbk(3)), KEY (u16), UNIQUE KEY (c932));;
INSERT INTO charsets VALUES
  (1, '日本', 'abc', 'é€ß', 'łąż', 'ğış', 'привет', 'Привет', 'αβγ', 'שלום', 'あ漢', '😀漢', 'あ漢', '😀あ', '😀あ', '😀あ', '表能ソ', '①髙～', '日本語', '①髙', '中文', '中文', '中文', '한국', 'ไทย', 'é', 'abc', X'00FF5C0A'),
  (2, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''), (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (4, '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', '\\', 'a', '\\'),
  (5, '\t', '\n', '\r', '\0', '\Z', '\t', '\n', '\r', '\0', '\Z', '\t', '\n', '\r', '\0', '\Z', '\t', '\n', '\r', '\0', '\Z', '\t', '\n', '\r', '\0', '\Z', '\t', '\n'),
  (6, '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', '\\N', 'N', '\\N');;
CREATE TABLE japanese (id INT PRIMARY KEY, c VARCHAR(50) COLLATE cp932_japanese_ci, cb VARCHAR(50) COLLATE cp932_bin, s VARCHAR(50) CHARACTER SET sjis COLLATE sjis_bin, x TEXT, m MEDIUMTEXT CHARACTER SET sjis, u VARCHAR(50) CHARACTER SET ujis, KEY (c, cb));;
-- Second bytes 0x5C (表), 0x7C, 0x60; NEC, IBM and gaiji ranges; half-width kana.
INSERT INTO japanese VALUES (1, X'955C', X'955C5C', X'955C', X'835C945C955C0A5C', X'955C', X'A4A2'), (2, X'8740', X'FA40', X'8140', X'F040F9FC', X'DFA6', X'8EB1'), (3, X'81E6', X'879A', X'81E6', X'5C', X'5C30', X'8FB0A1'), (4, X'B1', X'81', X'8160', X'815F', X'8161', X'A1C0'), (5, 'N', '\\N', '\\N', '\\\\N', '\\N\t', '\\N');;
INSERT INTO japanese SELECT 100 + a.i * 100 + b.i * 10 + c.i, CONCAT(X'955C', a.i, b.i), CONCAT(X'835C', c.i), X'945C', REPEAT(X'955C', 100 + b.i), REPEAT(X'5C835C', 50), X'C9BD' FROM n a, n b, n c;;
CREATE TABLE collations (
  id INT PRIMARY KEY, g VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci UNIQUE, u VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci UNIQUE, u520 VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci UNIQUE, b VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin UNIQUE,
  lb VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_bin UNIQUE, lg VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_general_cs UNIQUE, sw VARCHAR(20) CHARACTER SET utf8 COLLATE utf8_swedish_ci, u3 VARCHAR(20) CHARACTER SET utf8, bare VARCHAR(20) CHARACTER SET utf8mb4, inherited VARCHAR(20)
  /*!80000 , a9 VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci UNIQUE, s9 VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs, j9 VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_ja_0900_as_cs */) DEFAULT CHARSET=utf8 COLLATE=utf8_unicode_ci;;
INSERT INTO collations (id, g, u, u520, b, lb, lg, sw, u3, bare, inherited) VALUES (1, 's', 's', 's', 's', 's', 's', 's', 's', 's', 's'), (2, 'ß', 'ß', 'ß', 'S', 'S', 'S', 'ä', 'ß', 'ß', 'ß ') ON DUPLICATE KEY UPDATE u='ss', u520='ss', g='z', id=3;;
INSERT INTO collations (id, g, u, u520, b, lb, lg) VALUES (5, '😀', '😀', '🏯', 'a ', 'a', 'A'), (6, 'は', 'は', 'は', 'a\t', 'A', 'a'), (7, 'か', 'か', 'か', 'ａ', 'á', 'á');;
USE m_texts_latin;;
CREATE TABLE inherited (id INT PRIMARY KEY, v VARCHAR(20), t TEXT, e ENUM('ä','ae'), c CHAR(10), KEY (v), KEY (t(10)));;
INSERT INTO inherited VALUES (1, 'ä', 'ä', 1, 'ß'), (2, 'AE', 'ae', 2, 'ss');;
CREATE TABLE utf8_table (id INT PRIMARY KEY, v VARCHAR(20), w VARCHAR(20) CHARACTER SET latin1) DEFAULT CHARSET=utf8mb4;;
INSERT INTO utf8_table VALUES (1, '😀', 'ä'), (2, 'a', 'a');;
CREATE TABLE bin_table (id INT PRIMARY KEY, v VARCHAR(20) BINARY, w VARCHAR(20) BINARY CHARACTER SET sjis, n NCHAR(5), nv NVARCHAR(10), asc1 CHAR(5) ASCII, uni CHAR(5) UNICODE);;
INSERT INTO bin_table VALUES (1, 'ä', 'ソ', '漢', '漢字', 'abc', '漢');;
USE m_texts_bin;;
CREATE TABLE bare (id INT PRIMARY KEY, v VARCHAR(20), c CHAR(4), t TEXT, u VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin);;
INSERT INTO bare VALUES (1, X'FF00', 'a', X'C328', '😀');;
