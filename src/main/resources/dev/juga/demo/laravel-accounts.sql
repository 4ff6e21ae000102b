-- What every Laravel application has in its main schema. Wants @users: how many rows users gets.

CREATE TABLE migrations (
  id int unsigned NOT NULL AUTO_INCREMENT,
  migration varchar(255) NOT NULL,
  batch int NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO migrations (migration, batch) VALUES
  ('0001_01_01_000000_create_users_table', 1),
  ('0001_01_01_000001_create_cache_table', 1),
  ('0001_01_01_000002_create_jobs_table', 1),
  ('2019_12_14_000001_create_personal_access_tokens_table', 1),
  ('2021_04_01_090000_add_soft_deletes_to_users_table', 2);

CREATE TABLE users (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  name varchar(255) NOT NULL COMMENT '氏名',
  email varchar(255) NOT NULL COMMENT 'メールアドレス',
  email_verified_at timestamp NULL DEFAULT NULL,
  password varchar(255) NOT NULL,
  remember_token varchar(100) DEFAULT NULL,
  created_at timestamp NULL DEFAULT NULL,
  updated_at timestamp NULL DEFAULT NULL,
  deleted_at timestamp NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY users_email_unique (email)
) COMMENT = '利用者';

INSERT INTO users
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @users)
SELECT
  i,
  CONCAT(
    ELT(1 + i % 12, '佐藤', '鈴木', '髙橋', '田中', '伊藤', '渡邊', '山本', '中村', '小林', '𠮷田', '﨑山', '齋藤'),
    ELT(1 + i % 2, ' ', '　'),
    ELT(1 + i DIV 12 % 11, '太郎', '花子', '一郎', 'さくら', '健', '美咲', '翔太', '陽菜', '蓮', '結衣', 'Émilie 🌸')),
  CONCAT('user', i, '@', ELT(1 + i % 4, 'example.jp', 'example.co.jp', 'mail.example.com', 'example.org')),
  IF(i % 9 = 0, NULL, '2020-04-01 00:00:00' + INTERVAL i * 7919 % 140000000 SECOND),
  CONCAT('$2y$12$', LEFT(TO_BASE64(UNHEX(SHA2(CONCAT('password', i), 512))), 53)),
  IF(i % 3 = 0, MD5(CONCAT('remember', i)), IF(i % 3 = 1, '', NULL)),
  '2020-04-01 00:00:00' + INTERVAL i * 7907 % 140000000 SECOND,
  '2020-04-01 00:00:00' + INTERVAL i * 7907 % 140000000 + i % 86400 SECOND,
  IF(i % 41 = 0, '2025-01-01 12:34:56', NULL)
FROM n;

CREATE TABLE password_reset_tokens (
  email varchar(255) NOT NULL,
  token varchar(255) NOT NULL,
  created_at timestamp NULL DEFAULT NULL,
  PRIMARY KEY (email)
);

INSERT INTO password_reset_tokens
SELECT email, SHA2(email, 256), created_at FROM users WHERE id % 50 = 7;

CREATE TABLE personal_access_tokens (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  tokenable_type varchar(255) NOT NULL,
  tokenable_id bigint unsigned NOT NULL,
  name text NOT NULL,
  token varchar(64) NOT NULL,
  abilities text,
  last_used_at timestamp NULL DEFAULT NULL,
  expires_at timestamp NULL DEFAULT NULL,
  created_at timestamp NULL DEFAULT NULL,
  updated_at timestamp NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY personal_access_tokens_token_unique (token),
  KEY personal_access_tokens_tokenable_type_tokenable_id_index (tokenable_type, tokenable_id),
  KEY personal_access_tokens_expires_at_index (expires_at)
);

INSERT INTO personal_access_tokens
SELECT
  id * 3, 'App\\Models\\User', id, ELT(1 + id % 3, 'iPhone 📱', 'Android', '店頭端末'),
  SHA2(CONCAT('token', id), 256), '["*"]', NULL, created_at + INTERVAL 1 YEAR, created_at, updated_at
FROM users WHERE id % 8 = 1;
