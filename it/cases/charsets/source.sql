-- schemas: c_charsets
-- servers: mysql-8.0.31
CREATE SCHEMA c_charsets CHARACTER SET cp932;;
USE c_charsets;;
CREATE TABLE texts (
  id INT PRIMARY KEY, l1 VARCHAR(50) CHARACTER SET latin1, u3 VARCHAR(50) CHARACTER SET utf8mb3, u4 VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci,
  u16 VARCHAR(50) CHARACTER SET utf16, u32 VARCHAR(50) CHARACTER SET utf32, uc VARCHAR(50) CHARACTER SET ucs2, le VARCHAR(50) CHARACTER SET utf16le,
  c932 VARCHAR(50) CHARACTER SET cp932, sj VARCHAR(50) CHARACTER SET sjis, uj VARCHAR(50) CHARACTER SET ujis, gb VARCHAR(50) CHARACTER SET gbk, gb18 VARCHAR(50) CHARACTER SET gb18030,
  bin VARCHAR(50) CHARACTER SET binary, asc7 CHAR(5) CHARACTER SET ascii, big TEXT CHARACTER SET sjis, d TEXT);;
INSERT INTO texts VALUES
  (1, 'é€', 'あ', '😀', '😀あ', '😀あ', 'あ', '😀', X'8163815C', X'815C8E9A', '表', '中文\\', '中文😀', X'00FF5C', 'abc', X'815C815C0A', '〜'),
  (2, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''),
  (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (4, '\\N', '\\', '\t', '\n', '\\', '\t', '\n', '\\', '\\', '\n', '\t', '\\N', '\\N', '\\', '\\N', '\\N');;
CREATE TABLE collated (a VARCHAR(10) COLLATE cp932_bin PRIMARY KEY, b VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_ja_0900_as_cs_ks UNIQUE, c VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, KEY (c(3))) COLLATE=cp932_japanese_ci;;
INSERT INTO collated VALUES ('ア', 'あ', 'a'), ('ｱ', 'ア', 'a '), ('a', 'ぁ', 'A'), ('A', 'ァ', NULL);;
