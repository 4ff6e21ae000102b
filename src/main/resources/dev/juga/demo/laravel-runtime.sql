-- Laravel's own sessions, cache and queue. Wants @visitors: how many sessions there are.

CREATE TABLE sessions (
  id varchar(255) NOT NULL,
  user_id bigint unsigned DEFAULT NULL,
  ip_address varchar(45) DEFAULT NULL,
  user_agent text,
  payload longtext NOT NULL,
  last_activity int NOT NULL,
  PRIMARY KEY (id),
  KEY sessions_user_id_index (user_id),
  KEY sessions_last_activity_index (last_activity)
);

INSERT INTO sessions
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @visitors)
SELECT
  LEFT(TO_BASE64(UNHEX(SHA2(CONCAT('session', i), 256))), 40),
  IF(i % 3 = 0, NULL, i),
  IF(i % 7 = 0, CONCAT('2001:db8::', HEX(i)), CONCAT_WS('.', 203, 0, 113, i % 256)),
  IF(i % 11 = 0, NULL, 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15'),
  TO_BASE64(CONCAT('a:3:{s:6:"_token";s:40:"', SHA1(i), '";s:6:"_flash";a:2:{s:3:"old";a:0:{}}}')),
  1735689600 + i * 37
FROM n;

CREATE TABLE cache (
  `key` varchar(255) NOT NULL,
  value mediumtext NOT NULL,
  expiration int NOT NULL,
  PRIMARY KEY (`key`)
);

INSERT INTO cache
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @visitors DIV 2)
SELECT
  CONCAT('laravel_cache_', IF(i % 5 = 0, 'ランキング:', 'page:'), i),
  CONCAT('s:', i, ':"', REPEAT(CONCAT('値', i, '\n\t\\'), 1 + i % 40), '";'),
  1767225600 + i
FROM n;

CREATE TABLE cache_locks (
  `key` varchar(255) NOT NULL,
  owner varchar(255) NOT NULL,
  expiration int NOT NULL,
  PRIMARY KEY (`key`)
);

INSERT INTO cache_locks VALUES
  ('laravel_cache_framework/schedule-3f1', 'rZ6uN0wY', 1767225600),
  ('laravel_cache_illuminate:queue:restart', 'a', 2147483647);

CREATE TABLE jobs (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  queue varchar(255) NOT NULL,
  payload longtext NOT NULL,
  attempts tinyint unsigned NOT NULL,
  reserved_at int unsigned DEFAULT NULL,
  available_at int unsigned NOT NULL,
  created_at int unsigned NOT NULL,
  PRIMARY KEY (id),
  KEY jobs_queue_index (queue)
);

INSERT INTO jobs
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20 + @visitors DIV 20)
SELECT
  900000 + i * 5, ELT(1 + i % 3, 'default', 'mail', 'imports'),
  JSON_OBJECT('uuid', MD5(i), 'displayName', 'App\\Jobs\\SendMail', 'data', JSON_OBJECT('to', i)),
  i % 3, NULL, 1735689600 + i, 1735689600 + i
FROM n;

-- The queue worker deletes what it has done, so this table is mostly a counter.
DELETE FROM jobs WHERE id % 4 <> 0;

CREATE TABLE job_batches (
  id varchar(255) NOT NULL,
  name varchar(255) NOT NULL,
  total_jobs int NOT NULL,
  pending_jobs int NOT NULL,
  failed_jobs int NOT NULL,
  failed_job_ids longtext NOT NULL,
  options mediumtext,
  cancelled_at int DEFAULT NULL,
  created_at int NOT NULL,
  finished_at int DEFAULT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE failed_jobs (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  uuid varchar(255) NOT NULL,
  connection text NOT NULL,
  queue text NOT NULL,
  payload longtext NOT NULL,
  exception longtext NOT NULL,
  failed_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY failed_jobs_uuid_unique (uuid)
);

INSERT INTO failed_jobs
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
SELECT
  i, INSERT(MD5(CONCAT('failed', i)), 9, 0, '-'), 'database', 'default',
  JSON_OBJECT('displayName', 'App\\Jobs\\ImportCsv', 'attempts', i),
  CONCAT('PDOException: 接続が切れました "server has gone away"\n#0 /var/www/app/Jobs/ImportCsv.php(', i, ')\n'),
  '2024-12-31 15:00:00' + INTERVAL i MINUTE
FROM n;
