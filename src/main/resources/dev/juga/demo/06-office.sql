-- 社内ポータル: staff, expenses, an audit log, and one table with every column type.

CREATE DATABASE office CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci;

SET cte_max_recursion_depth = 1000000, @users = 150, @visitors = 300;

-- Laravel's tables are utf8mb4 here, while the schema's default is still the old one.
ALTER DATABASE office CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

USE office;

-- include laravel-accounts.sql

-- include laravel-runtime.sql

ALTER DATABASE office CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci;

CREATE TABLE staff (
  id int NOT NULL AUTO_INCREMENT,
  boss_id int DEFAULT NULL,
  name varchar(60) NOT NULL,
  extension char(4) DEFAULT NULL COMMENT '内線',
  hourly decimal(8,0) NOT NULL DEFAULT '1100',
  PRIMARY KEY (id),
  KEY staff_boss_id_foreign (boss_id),
  CONSTRAINT staff_boss_id_foreign FOREIGN KEY (boss_id) REFERENCES staff (id)
) COMMENT = '社員';

-- Everybody's boss has a larger number than his own.
INSERT INTO staff
WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
SELECT i - 5, IF(i = 120, NULL, i - 4 + (119 - i) DIV 2), CONCAT('社員', i), IF(i % 3 = 0, NULL, LPAD(i, i % 5, '0')), 1100 + i FROM n;

CREATE TABLE expenses (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  staff_id int NOT NULL,
  spent_on date NOT NULL,
  amount decimal(10,0) NOT NULL,
  receipt mediumblob,
  reason varchar(200) NOT NULL DEFAULT '交通費',
  PRIMARY KEY (id),
  KEY expenses_staff_id_foreign (staff_id),
  CONSTRAINT expenses_staff_id_foreign FOREIGN KEY (staff_id) REFERENCES staff (id)
);

INSERT INTO expenses
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
SELECT
  i * 10, i % 121 - 5, '2024-04-01' + INTERVAL i % 365 DAY, i * 31 % 50000,
  IF(i % 50 = 0, REPEAT(UNHEX(SHA2(i, 512)), 200), NULL), ELT(1 + i % 4, '交通費', '接待', '備品「机」', '')
FROM n;

CREATE TABLE audit_logs (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  actor varchar(60) DEFAULT NULL,
  action varchar(40) NOT NULL,
  detail json DEFAULT NULL,
  at datetime(6) NOT NULL,
  PRIMARY KEY (id),
  KEY audit_logs_at_index (at DESC, actor)
) COMMENT = '監査ログ'
PARTITION BY HASH (id) PARTITIONS 4;

INSERT INTO audit_logs
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 15000)
SELECT
  i, IF(i % 6 = 0, NULL, CONCAT('社員', i % 121)), ELT(1 + i % 4, 'login', 'logout', '閲覧', '更新'),
  JSON_OBJECT('ip', CONCAT('192.0.2.', i % 256), 'before', IF(i % 2, NULL, '旧'), 'after', '新', 'id', i * 1000000007),
  '2025-01-01 00:00:00.000000' + INTERVAL i * 777777 MICROSECOND
FROM n;

CREATE TABLE every_type (
  id bigint NOT NULL AUTO_INCREMENT,
  c_tinyint tinyint DEFAULT NULL,
  c_tinyint_u tinyint unsigned DEFAULT NULL,
  c_smallint smallint DEFAULT NULL,
  c_mediumint mediumint DEFAULT NULL,
  c_int int unsigned DEFAULT NULL,
  c_bigint bigint DEFAULT NULL,
  c_bigint_u bigint unsigned DEFAULT NULL,
  c_bool tinyint(1) DEFAULT NULL,
  c_decimal decimal(20,6) DEFAULT NULL,
  c_float float DEFAULT NULL,
  c_double double DEFAULT NULL,
  c_bit bit(64) DEFAULT NULL,
  c_date date DEFAULT NULL,
  c_datetime datetime(6) DEFAULT NULL,
  c_timestamp timestamp(6) NULL DEFAULT NULL,
  c_time time(6) DEFAULT NULL,
  c_year year DEFAULT NULL,
  c_char char(10) COLLATE utf8mb4_bin DEFAULT NULL,
  c_varchar varchar(100) CHARACTER SET utf8mb4 DEFAULT NULL,
  c_utf16 varchar(100) CHARACTER SET utf16 DEFAULT NULL,
  c_ucs2 varchar(50) CHARACTER SET ucs2 DEFAULT NULL,
  c_ujis varchar(50) CHARACTER SET ujis DEFAULT NULL,
  c_eucjpms text CHARACTER SET eucjpms,
  c_binary binary(16) DEFAULT NULL,
  c_varbinary varbinary(100) DEFAULT NULL,
  c_tinyblob tinyblob,
  c_mediumtext mediumtext CHARACTER SET utf8mb4,
  c_enum enum('','赤','青','a,b') DEFAULT NULL,
  c_set set('一','二','三') DEFAULT NULL,
  c_json json DEFAULT NULL,
  c_geometry geometry DEFAULT NULL,
  g_stored bigint GENERATED ALWAYS AS (c_bigint DIV 2) STORED,
  g_virtual varchar(140) CHARACTER SET utf8mb4 GENERATED ALWAYS AS (CONCAT(c_varchar, '様')) VIRTUAL,
  secret varchar(20) NOT NULL DEFAULT '秘密' INVISIBLE,
  PRIMARY KEY (id)
) COMMENT = 'すべての型';

-- A label of 0 is the error value, which an old sql_mode stored for anything unknown.
INSERT INTO every_type
  (id, c_tinyint, c_tinyint_u, c_smallint, c_mediumint, c_int, c_bigint, c_bigint_u, c_bool, c_decimal, c_float, c_double,
   c_bit, c_date, c_datetime, c_timestamp, c_time, c_year, c_char, c_varchar, c_utf16, c_ucs2, c_ujis, c_eucjpms, c_binary,
   c_varbinary, c_tinyblob, c_mediumtext, c_enum, c_set, c_json, c_geometry, secret)
WITH RECURSIVE n (i) AS (SELECT -250 UNION ALL SELECT i + 1 FROM n WHERE i < 250)
SELECT
  i, i % 128, ABS(i), i * 131, i * 33333, ABS(i) * 17179869, i * 36893488147419103, 18446744073709551615 - ABS(i), i % 2 = 0,
  ROUND(i / 7, 6), i / 11E0, i / 13E0, 18446744073709551615 - ABS(i) * 3,
  IF(i % 10 = 0, '0000-00-00', '2000-02-29' + INTERVAL i DAY), '1000-01-01 00:00:00.000001' + INTERVAL ABS(i) * 37 DAY,
  '2001-09-09 01:46:40.654321' + INTERVAL i * 9 DAY, SEC_TO_TIME(i * 12000) + INTERVAL i MICROSECOND, 1901 + ABS(i),
  IF(i % 3, CONCAT('文字', i), ''), CONCAT('値 ', i, ELT(1 + ABS(i) % 4, '', ' ', '\\', '😀')), IF(i % 4, CONCAT('𠮷', i), NULL),
  CONCAT('あ', i), CONCAT('漢字', i), CONCAT('①', i), UNHEX(MD5(i)), UNHEX(SHA1(i)), IF(i % 2, '', UNHEX('00')),
  IF(i % 5, REPEAT('長い文\n', ABS(i)), NULL), IF(i % 50 = 7, 0, 1 + ABS(i) % 4), ABS(i) % 8,
  JSON_OBJECT('i', i, 'd', i / 4E0, 's', '絵文字😀', 'z', JSON_ARRAY(TRUE, NULL, '')),
  IF(i % 3, POINT(i, -i), ST_GeomFromText('LINESTRING(0 0,1 1)', 4326)), CONCAT('秘', i)
FROM n;

-- Text in a column may be anything that was ever typed.
CREATE TABLE notices (
  id int NOT NULL AUTO_INCREMENT,
  title varchar(200) CHARACTER SET utf8mb4 NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO notices (title) VALUES
  (''), (' '), ('末尾の空白  '), ('タブ\tと改行\nと復帰\rとNUL\0'), ('\\'), ('\\N'), ('\'"`'), ('が'), (_utf8mb4 x'E3818BE38299'),
  ('<script>alert("社内")</script>'), ('%_; -- /* */ #'), ('👨‍👩‍👧‍👦'), (_utf8mb4 x'EFBBBFE5858820'), ('١٢٣ עברית'), ('NULL');

CREATE TABLE empty_table (
  id int NOT NULL AUTO_INCREMENT,
  PRIMARY KEY (id)
) AUTO_INCREMENT = 77 COMMENT = '行はないが、次の番号は 77';

CREATE DEFINER = root@localhost FUNCTION boss_of(worker int) RETURNS int READS SQL DATA
RETURN (SELECT boss_id FROM staff WHERE id = worker);

CREATE DEFINER = root@localhost TRIGGER expenses_au AFTER UPDATE ON expenses FOR EACH ROW
INSERT INTO audit_logs (actor, action, detail, at)
VALUES (CURRENT_USER(), '更新', JSON_OBJECT('expense', NEW.id, 'before', OLD.amount, 'after', NEW.amount), NOW(6));

CREATE DEFINER = root@localhost TRIGGER expenses_ad AFTER DELETE ON expenses FOR EACH ROW
INSERT INTO audit_logs (actor, action, detail, at) VALUES (CURRENT_USER(), '削除', JSON_OBJECT('expense', OLD.id), NOW(6));

CREATE DEFINER = root@localhost VIEW bosses AS
SELECT s.id, s.name, b.name AS boss FROM staff s LEFT JOIN staff b ON b.id = boss_of(s.id);

CREATE DEFINER = root@localhost EVENT monthly_report
ON SCHEDULE EVERY 1 MONTH STARTS '2035-01-01 00:00:00' DISABLE COMMENT '月次報告（停止中）'
DO INSERT INTO audit_logs (action, at) VALUES ('月次報告', NOW(6));
