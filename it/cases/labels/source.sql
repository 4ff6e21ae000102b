-- schemas: m_labels
CREATE SCHEMA m_labels CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;;
USE m_labels;;
CREATE TABLE enums (
  id INT PRIMARY KEY, e ENUM('a','ß','日本','','x,y','it''s','back\\slash','tab	tab','"q"') NULL, nn ENUM('one','two') NOT NULL, d ENUM('no','yes') DEFAULT 'yes', l ENUM('é','ü') CHARACTER SET latin1, c ENUM('表','能') CHARACTER SET cp932 COLLATE cp932_bin,
  b ENUM('A','a') CHARACTER SET utf8 COLLATE utf8_bin, acc ENUM('日','本') COLLATE utf8mb4_bin, bin ENUM('0','1','2') CHARACTER SET binary, numeric_like ENUM('2','1','0'));;
INSERT INTO enums VALUES (1, 1, 1, 1, 1, 1, 1, 1, 1, 1), (2, 2, 2, 2, 2, 2, 2, 2, 2, 2), (3, 3, 1, 1, NULL, NULL, NULL, NULL, 3, 3), (4, 4, 1, 1, 1, 1, 1, 1, 1, 1), (5, 5, 1, DEFAULT, 1, 1, 1, 1, 1, 1), (6, 6, 1, 1, 1, 1, 1, 1, 1, 1), (7, 7, 1, 1, 1, 1, 1, 1, 1, 1), (8, 8, 1, 1, 1, 1, 1, 1, 1, 1), (9, 9, 2, NULL, 1, 1, 1, 1, 1, 1);;
SET sql_mode='';;
INSERT INTO enums VALUES (100, 'no such label', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x'), (101, NULL, '', '', '', '', '', '', '', '');;
SET sql_mode='NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES';;
CREATE TABLE empty_label (id INT PRIMARY KEY, e ENUM('','x') NOT NULL, s SET('x','y') NOT NULL DEFAULT '');;
SET sql_mode='';;
INSERT INTO empty_label VALUES (1, 1, ''), (2, 2, 3), (3, 'wrong', 1), (4, '', 'y,x');;
SET sql_mode='NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES';;
CREATE TABLE sets (
  id INT PRIMARY KEY, s SET('x','y','z','日','it''s') DEFAULT 'x,z', l SET('é','à') CHARACTER SET latin1,
  s64 SET('1','2','3','4','5','6','7','8','9','10','11','12','13','14','15','16','17','18','19','20','21','22','23','24','25','26','27','28','29','30','31','32','33','34','35','36','37','38','39','40','41','42','43','44','45','46','47','48','49','50','51','52','53','54','55','56','57','58','59','60','61','62','63','64'));;
INSERT INTO sets VALUES (1, 0, 0, 0), (2, 31, 3, 18446744073709551615), (3, 'y', 'à', 9223372036854775808), (4, DEFAULT, NULL, 9223372036854775809), (5, NULL, 1, 9007199254740993), (6, 16, 2, 65), (7, 8, 1, NULL);;
CREATE TABLE n (i INT PRIMARY KEY);;
INSERT INTO n VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);;
CREATE TABLE enum_key (e ENUM('z','m','a') NOT NULL, id INT NOT NULL, s SET('p','q','r') NOT NULL, pad VARCHAR(900), PRIMARY KEY (e, id, s), KEY (s, e));;
SET sql_mode='';;
INSERT INTO enum_key SELECT IF(a.i = 7, 'wrong', 1 + c.i % 3), a.i * 1000 + b.i * 100 + c.i * 10 + d.i, d.i % 8, REPEAT('e', 800) FROM n a, n b, n c, n d;;
SET sql_mode='NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES';;
CREATE TABLE enum_unique (e ENUM('only','one','each') NOT NULL, v INT, UNIQUE KEY (e));;
INSERT INTO enum_unique VALUES (1, 1), (3, 3);;
CREATE TABLE many_labels (id INT PRIMARY KEY, e ENUM('l0','l1','l2','l3','l4','l5','l6','l7','l8','l9','l10','l11','l12','l13','l14','l15','l16','l17','l18','l19','l20','l21','l22','l23','l24','l25','l26','l27','l28','l29','l30','l31','l32','l33','l34','l35','l36','l37','l38','l39') CHARACTER SET ucs2);;
INSERT INTO many_labels SELECT i, i * 4 + 1 FROM n;;
