-- 顧客管理: a CRM for many tenants, and what is left of the system before it.

CREATE DATABASE crm CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE DATABASE crm_legacy CHARACTER SET cp932 COLLATE cp932_japanese_ci;

SET cte_max_recursion_depth = 1000000, @users = 400, @visitors = 1500;

USE crm;

-- include laravel-accounts.sql

-- include laravel-runtime.sql

CREATE TABLE tenants (
  id int NOT NULL AUTO_INCREMENT,
  name varchar(120) NOT NULL,
  plan enum('free','standard','エンタープライズ') NOT NULL DEFAULT 'free',
  settings json NOT NULL DEFAULT (JSON_OBJECT()),
  PRIMARY KEY (id)
) COMMENT = '契約企業';

INSERT INTO tenants VALUES
  (-1, '（テスト用）', 'free', '{}'), (0, '株式会社ゼロ', 'standard', '{"logo": null}'),
  (1, '株式会社十駕', 'エンタープライズ', '{"seats": 9223372036854775807, "rate": 0.1}'),
  (2, '㈱ハシゴ髙', 'standard', '[]'), (3, '有限会社"引用符"', 'free', '{"a\\"b": "\\u0000"}'), (40, 'O''Reilly & 子会社', 'free', '{}');

-- One tenant holds nine rows of ten.
CREATE TABLE contacts (
  tenant_id int NOT NULL,
  id bigint unsigned NOT NULL,
  name varchar(120) NOT NULL,
  kana varchar(120) COLLATE utf8mb4_ja_0900_as_cs_ks DEFAULT NULL,
  email varchar(190) DEFAULT NULL,
  birthday date DEFAULT NULL,
  founded year DEFAULT NULL,
  custom_fields json DEFAULT NULL,
  created_at timestamp(3) NULL DEFAULT NULL,
  updated_at timestamp(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  deleted_at timestamp NULL DEFAULT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY contacts_kana_index (kana),
  KEY contacts_email_index (email) /*!80000 INVISIBLE */,
  CONSTRAINT contacts_tenant_id_foreign FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON UPDATE CASCADE
) COMMENT = '連絡先';

INSERT INTO contacts
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 15000)
SELECT
  IF(i % 10 <> 0, 1, ELT(1 + i DIV 10 % 4, -1, 0, 2, 3)), i + 1000000000 * (i % 3),
  CONCAT(ELT(1 + i % 5, '佐々木', '長谷川', '五十嵐', '𩸽', 'Müller'), ' ', i),
  ELT(1 + i % 4, 'ささき', 'ササキ', 'ｻｻｷ', NULL), IF(i % 8 = 0, '', CONCAT('c', i, '@example.com')),
  IF(i % 6 = 0, NULL, '1950-01-01' + INTERVAL i % 20000 DAY), IF(i % 5 = 0, NULL, 1901 + i % 255 % 254),
  IF(i % 3 = 0, JSON_OBJECT('趣味', ELT(1 + i % 3, '釣り 🎣', '将棋', '書道'), 'n', i), NULL),
  '2021-07-01 00:00:00.001' + INTERVAL i SECOND, '2021-07-02 00:00:00.999' + INTERVAL i SECOND, NULL
FROM n;

CREATE TABLE activities (
  id binary(16) NOT NULL COMMENT 'UUID as bytes',
  tenant_id int NOT NULL,
  contact_id bigint unsigned NOT NULL,
  kind set('電話','メール','訪問','その他') NOT NULL,
  amount double DEFAULT NULL,
  note text,
  happened_at datetime NOT NULL,
  PRIMARY KEY (id),
  KEY activities_contact_foreign (tenant_id, contact_id),
  CONSTRAINT activities_contact_foreign FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id) ON DELETE CASCADE
);

INSERT INTO activities
SELECT
  UNHEX(MD5(CONCAT(tenant_id, ':', id))), tenant_id, id, 1 + id % 15, IF(id % 4 = 0, NULL, id / 3E0),
  IF(id % 3 = 0, '本日お電話。\n折返し希望 ☎️', ''), '2024-04-01 10:00:00' + INTERVAL id % 100000 MINUTE
FROM contacts WHERE id % 2 = 0;

CREATE TABLE `groups` (
  `order` int NOT NULL,
  `rank` varchar(20) NOT NULL,
  `key` varchar(20) DEFAULT NULL,
  `a``b "c" $d.e` int DEFAULT NULL COMMENT 'quotes '' " ` and \\',
  PRIMARY KEY (`order`),
  KEY `select` (`rank`, `key`)
) COMMENT = 'names that are reserved words';

INSERT INTO `groups` VALUES (1, '一等', NULL, 1), (2, '二等', '', NULL), (-3, '', 'where', 0);

CREATE DEFINER = root@localhost VIEW `連絡先 一覧` AS
SELECT c.tenant_id AS `企業`, c.id AS `番号`, c.name AS `氏 名`, t.plan FROM contacts c JOIN tenants t ON t.id = c.tenant_id;

CREATE DEFINER = root@localhost PROCEDURE `顧客を統合`(IN keep_id bigint unsigned, IN drop_id bigint unsigned)
SQL SECURITY INVOKER
COMMENT '二人の連絡先を一人にする'
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
  START TRANSACTION;
  UPDATE activities SET contact_id = keep_id WHERE contact_id = drop_id;
  UPDATE contacts SET deleted_at = CURRENT_TIMESTAMP WHERE id = drop_id;
  COMMIT;
END;

USE crm_legacy;

CREATE TABLE `顧客 台帳` (
  `番号` int NOT NULL AUTO_INCREMENT COMMENT '旧番号',
  `氏名` varchar(40) NOT NULL COMMENT '外字を含む',
  `ﾌﾘｶﾞﾅ` char(40) CHARACTER SET sjis NOT NULL DEFAULT '',
  `備考 欄` text,
  memo varchar(80) CHARACTER SET latin1 COLLATE latin1_german2_ci DEFAULT NULL,
  url varchar(80) CHARACTER SET utf8mb3 COLLATE utf8mb3_bin DEFAULT NULL,
  `登録日` date NOT NULL DEFAULT '0000-00-00',
  `更新日時` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `最終来店` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `滞在時間` time DEFAULT NULL,
  `年度` year DEFAULT NULL,
  PRIMARY KEY (`番号`),
  KEY `氏名で探す` (`氏名`(8))
) COMMENT = '旧システムの顧客台帳';

-- The second byte of 表, ソ and 能 in cp932 is a backslash. Dates are what an old sql_mode let in.
INSERT INTO `顧客 台帳`
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
SELECT
  i * 2 - 100,
  CONCAT(ELT(1 + i % 6, '表田', 'ソニア', '能登', '髙橋①', '～波線－', '纊褜'), i),
  ELT(1 + i % 4, 'ﾀﾅｶ', 'ソ連', '', '表　'),
  ELT(1 + i % 5, NULL, '', '申込書あり\n表\\裏', '予定表\t十能', 'Ⅳ号 ㈱ №'),
  ELT(1 + i % 4, NULL, 'Grüße', 'naïve ', 'ß\\'), IF(i % 3 = 0, NULL, CONCAT('http://example.jp/頁/', i)),
  ELT(1 + i % 4, '0000-00-00', '2009-00-00', '2011-02-31', '1989-01-08'),
  ELT(1 + i % 3, '0000-00-00 00:00:00', '2010-10-00 12:00:00', '9999-12-31 23:59:59'),
  ELT(1 + i % 3, '0000-00-00 00:00:00', '1970-01-01 00:00:01', '2038-01-19 03:14:07'),
  ELT(1 + i % 4, '-838:59:59', '838:59:59', '25:00:00', NULL), ELT(1 + i % 4, '0000', '1901', '2155', NULL)
FROM n;

CREATE TABLE kubun (
  code char(4) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL,
  name varchar(20) NOT NULL,
  rate float(7,4) DEFAULT NULL,
  digits int(6) unsigned zerofill DEFAULT NULL,
  PRIMARY KEY (code)
) ROW_FORMAT = COMPACT COMMENT = '区分';

INSERT INTO kubun VALUES
  ('', '空の符号', 0, 0), ('A', '甲', 0.1, 42), ('a', '乙', 123.4567, 999999), ('é', '丙', NULL, NULL), ('\\', '丁', 1e-4, 7);

-- A body from the days of the old sql_mode and of Shift_JIS clients.
SET sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,ALLOW_INVALID_DATES', character_set_client = cp932, collation_connection = cp932_bin;

CREATE DEFINER = root@localhost TRIGGER daicho_bu BEFORE UPDATE ON "kubun" FOR EACH ROW
SET NEW."name" = TRIM(NEW."name") || '';

SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES', character_set_client = utf8mb4, collation_connection = utf8mb4_0900_ai_ci;
