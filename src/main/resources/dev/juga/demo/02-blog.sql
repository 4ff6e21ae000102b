-- 読みもの: a blog and CMS with long texts, pictures and a full-text index for Japanese.

CREATE DATABASE blog CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

SET cte_max_recursion_depth = 1000000, @users = 300, @visitors = 3000;

USE blog;

-- include laravel-accounts.sql

-- include laravel-runtime.sql

CREATE TABLE posts (
  id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ULID',
  author_id bigint unsigned NOT NULL,
  slug varchar(190) COLLATE utf8mb4_bin NOT NULL,
  title varchar(255) COLLATE utf8mb4_ja_0900_as_cs NOT NULL,
  body longtext NOT NULL,
  meta json DEFAULT NULL,
  body_length int GENERATED ALWAYS AS (CHAR_LENGTH(body)) VIRTUAL,
  reading_time tinyint unsigned NOT NULL DEFAULT (1),
  published_at datetime(6) DEFAULT NULL,
  created_at timestamp NULL DEFAULT NULL,
  updated_at timestamp NULL DEFAULT NULL,
  deleted_at timestamp NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY posts_slug_unique (slug),
  KEY posts_author_id_foreign (author_id),
  KEY posts_body_index (body(50)),
  CONSTRAINT posts_author_id_foreign FOREIGN KEY (author_id) REFERENCES users (id)
) COMMENT = '記事';

-- One post in a hundred is some 300 KB long.
INSERT INTO posts (id, author_id, slug, title, body, meta, published_at, created_at, updated_at, deleted_at)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
SELECT
  CONCAT('01H', UPPER(LEFT(SHA1(CONCAT('post', i)), 23))), 1 + i * 13 % 300,
  CONCAT(ELT(1 + i % 3, 'はじめての', 'Laravel-', 'e\u0301te\u0301-'), i),
  CONCAT(ELT(1 + i % 6, '京都の桜🌸', 'はじめての自作キーボード', 'パン屋めぐり', 'ﾊﾝｶｸとゼンカク', '「引用」と''quote''', 'Café Zoë'), ' その', i),
  CONCAT('<h1>見出し ', i, '</h1>\n', REPEAT(CONCAT(
    '<p class="lead">吾輩は猫である。名前はまだ無い。\tC:\\path\\to\\', i, ' &amp; "引用" ''q'' 👨‍👩‍👧</p>\r\n'),
    IF(i % 100 = 0, 2500, 1 + i % 30))),
  CASE i % 4
    WHEN 0 THEN NULL
    WHEN 1 THEN JSON_OBJECT('tags', JSON_ARRAY('猫', i), 'seo', JSON_OBJECT('title', '😺', 'score', i / 16E0))
    WHEN 2 THEN JSON_ARRAY()
    ELSE CAST('null' AS JSON) END,
  IF(i % 7 = 0, NULL, '2022-01-01 08:00:00.123456' + INTERVAL i * 1234567 MICROSECOND),
  '2022-01-01' + INTERVAL i MINUTE, '2022-01-02' + INTERVAL i MINUTE, IF(i % 53 = 0, '2025-02-28 23:59:59', NULL)
FROM n;

ALTER TABLE posts ADD FULLTEXT INDEX posts_title_fulltext (title) WITH PARSER ngram;

CREATE TABLE comments (
  id int NOT NULL AUTO_INCREMENT,
  post_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  parent_id int DEFAULT NULL,
  nickname varchar(60) NOT NULL DEFAULT '名無しさん',
  body text NOT NULL,
  rating tinyint NOT NULL DEFAULT 0,
  approved bit(1) NOT NULL DEFAULT b'0',
  client varbinary(16) DEFAULT NULL COMMENT 'IPアドレス',
  created_at timestamp NULL DEFAULT NULL,
  PRIMARY KEY (id),
  KEY comments_parent_id_foreign (parent_id),
  KEY comments_post_id_created_at_index (post_id, created_at DESC),
  CONSTRAINT comments_post_id_foreign FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE,
  CONSTRAINT comments_parent_id_foreign FOREIGN KEY (parent_id) REFERENCES comments (id),
  CONSTRAINT comments_rating_in_range CHECK (rating BETWEEN -5 AND 5)
);

INSERT INTO comments
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 14000)
SELECT
  i * 3, CONCAT('01H', UPPER(LEFT(SHA1(CONCAT('post', 1 + i * 17 % 3000)), 23))),
  IF(i % 5 = 0, i DIV 2 * 3, NULL), ELT(1 + i % 4, '名無しさん', '', 'ネコ好き🐈', 'trailing  '),
  CONCAT(ELT(1 + i % 5, '参考になりました！', 'なるほど…', '一行目\n二行目', '\t字下げ', '👍🏽'), i),
  i % 11 - 5, i % 2, IF(i % 6 = 0, NULL, UNHEX(LEFT(MD5(i), IF(i % 2, 8, 32)))), '2023-05-05 05:05:05' + INTERVAL i MINUTE
FROM n;

CREATE TABLE tags (
  id smallint unsigned NOT NULL AUTO_INCREMENT,
  name varchar(50) COLLATE utf8mb4_0900_as_cs NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY tags_name_unique (name)
);

-- Each pair differs by a mark only; a collation that ignores it would call them duplicates.
INSERT INTO tags (name) VALUES
  ('cafe'), ('café'), ('Cafe'), ('はは'), ('ばば'), ('ぱぱ'), ('ハハ'), ('びよういん'), ('びょういん'), ('🍣'), ('🍺');

CREATE TABLE taggables (
  tag_id smallint unsigned NOT NULL,
  taggable_id varchar(36) NOT NULL,
  taggable_type varchar(100) NOT NULL,
  PRIMARY KEY (tag_id, taggable_id, taggable_type),
  CONSTRAINT taggables_tag_id_foreign FOREIGN KEY (tag_id) REFERENCES tags (id)
);

INSERT INTO taggables
SELECT t.id, p.id, 'App\\Models\\Post' FROM posts p JOIN tags t ON (CRC32(p.id) + t.id) % 6 = 0;

CREATE TABLE media (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  post_id char(26) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  file_name varchar(255) NOT NULL,
  body mediumblob NOT NULL,
  checksum binary(32) NOT NULL,
  PRIMARY KEY (id),
  KEY media_post_id_index (post_id)
);

-- Pictures of 25 KB to 1 MB.
INSERT INTO media (post_id, file_name, body, checksum)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 24)
SELECT
  NULL, CONCAT('画像(', i, ').png'), CONCAT(x'89504E470D0A1A0A', REPEAT(UNHEX(SHA2(CONCAT('media', i), 512)), i * 680)),
  UNHEX(SHA2(i, 256))
FROM n;

CREATE TABLE post_counters (
  post_id char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  views bigint unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (post_id)
);

INSERT INTO post_counters SELECT id, CONV(LEFT(MD5(id), 15), 16, 10) FROM posts;

UPDATE post_counters SET views = 18446744073709551615 ORDER BY post_id LIMIT 1;

-- popular stands on ranking.
CREATE DEFINER = root@localhost VIEW ranking AS
SELECT p.id, p.title, c.views FROM posts p JOIN post_counters c ON c.post_id = p.id WHERE p.deleted_at IS NULL;

CREATE DEFINER = root@localhost VIEW popular AS
SELECT id, title, views FROM ranking WHERE views > 1000 WITH CASCADED CHECK OPTION;

CREATE DEFINER = root@localhost TRIGGER comments_bi BEFORE INSERT ON comments FOR EACH ROW
BEGIN
  IF NEW.nickname = '' THEN SET NEW.nickname = '名無しさん'; END IF;
END;

CREATE DEFINER = root@localhost TRIGGER posts_ai AFTER INSERT ON posts FOR EACH ROW
INSERT INTO post_counters (post_id) VALUES (NEW.id);

CREATE DEFINER = root@localhost TRIGGER posts_ad AFTER DELETE ON posts FOR EACH ROW
DELETE FROM post_counters WHERE post_id = OLD.id;
