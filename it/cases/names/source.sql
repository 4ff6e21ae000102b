-- schemas: c_names,c `odd` 日本
-- servers: mysql-8.0.31
CREATE SCHEMA c_names CHARACTER SET latin1 COLLATE latin1_bin;;
CREATE SCHEMA `c ``odd`` 日本` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;;
USE c_names;;
CREATE TABLE `order` (`select` INT PRIMARY KEY, `a``b` VARCHAR(20), `c.d` INT COMMENT 'quote '' and \\ back, KEY `x` (`y`)', `$e` INT, `表` INT, `with space` INT, KEY `key` (`c.d`), KEY `k``2` (`a``b`, `表`)) COMMENT='表の ''コメント''';;
INSERT INTO `order` VALUES (1, 'a', 2, 3, 4, 5), (2, '`', NULL, NULL, NULL, NULL);;
CREATE TABLE `a.b` (id INT PRIMARY KEY);;
INSERT INTO `a.b` VALUES (1);;
CREATE TABLE T (id INT PRIMARY KEY);;
INSERT INTO T VALUES (1);;
CREATE TABLE t (id INT PRIMARY KEY);;
INSERT INTO t VALUES (2), (3);;
USE `c ``odd`` 日本`;;
CREATE TABLE `顧客` (`番号` INT AUTO_INCREMENT PRIMARY KEY, `名前` VARCHAR(100) NOT NULL DEFAULT '名無し', UNIQUE KEY `名前の索引` (`名前`));;
INSERT INTO `顧客` (`名前`) VALUES ('山田'), ('ヤマダ'), ('鈴木 一郎');;
