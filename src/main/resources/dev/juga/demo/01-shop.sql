-- 通販サイト: a shop, its sessions in a schema of their own, and an archive of old orders.

CREATE DATABASE shop CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE DATABASE shop_sessions CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE DATABASE shop_archive CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

SET cte_max_recursion_depth = 1000000, @users = 12000, @visitors = 8000;

USE shop_sessions;

-- include laravel-runtime.sql

USE shop;

-- include laravel-accounts.sql

-- A view of the sessions that are open, for the shop's back office.
CREATE DEFINER = root@localhost SQL SECURITY INVOKER VIEW open_sessions AS
SELECT u.id, u.name, s.last_activity
FROM users u JOIN shop_sessions.sessions s ON s.user_id = u.id;

CREATE TABLE categories (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  parent_id bigint unsigned DEFAULT NULL,
  name varchar(100) NOT NULL COMMENT '分類名',
  position smallint NOT NULL DEFAULT -1,
  PRIMARY KEY (id),
  KEY categories_position_index (position DESC, id),
  CONSTRAINT categories_parent_id_foreign FOREIGN KEY (parent_id) REFERENCES categories (id) ON DELETE CASCADE
) COMMENT = '商品分類（親は自分自身の表）';

INSERT INTO categories VALUES
  (1, NULL, '食品', 1), (2, NULL, '衣料品 👕', 2), (3, NULL, '本・雑誌', 3),
  (4, 1, 'お米', 1), (5, 1, 'お茶 🍵', 2), (6, 2, '着物', -1), (7, 6, '帯', 0), (8, 3, 'ﾏﾝｶﾞ', 9);

INSERT INTO categories
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 192)
SELECT 8 + i, 1 + i % 8, CONCAT('特集', i), i % 17 FROM n;

CREATE TABLE products (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  sku char(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name varchar(255) NOT NULL,
  description mediumtext,
  price decimal(10,2) unsigned NOT NULL COMMENT '税抜価格（円）',
  tax_rate decimal(4,3) NOT NULL DEFAULT 0.100,
  price_with_tax decimal(12,2) GENERATED ALWAYS AS (ROUND(price * (1 + tax_rate), 2)) STORED,
  label varchar(300) GENERATED ALWAYS AS (CONCAT(sku, ' ', name)) VIRTUAL,
  stock int NOT NULL DEFAULT 0,
  attributes json DEFAULT NULL,
  state enum('下書き','販売中','品切れ','廃番') NOT NULL DEFAULT '下書き',
  flags set('送料無料','限定','セール','new') NOT NULL DEFAULT '',
  weight float DEFAULT NULL COMMENT 'kg',
  cost_rowhash binary(16) DEFAULT NULL /*!80023 INVISIBLE */,
  created_at timestamp NULL DEFAULT NULL,
  updated_at timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  deleted_at timestamp NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY products_sku_unique (sku),
  KEY products_price_with_tax_index (price_with_tax),
  KEY products_state_price_index (state, price DESC),
  KEY products_lower_name_index ((LOWER(name))),
  KEY products_tag_index ((CAST(attributes->'$.tags' AS UNSIGNED ARRAY))),
  CONSTRAINT products_price_not_negative CHECK (price >= 0),
  CONSTRAINT products_tax_rate_known CHECK (tax_rate IN (0, 0.08, 0.1)),
  CONSTRAINT products_stock_hint CHECK (stock > -100) NOT ENFORCED
) COMMENT = '商品';

INSERT INTO products
  (id, sku, name, description, price, tax_rate, stock, attributes, state, flags, weight,
   cost_rowhash, created_at, updated_at, deleted_at)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
SELECT
  i, CONCAT('SKU', LPAD(i, 6, '0')),
  CONCAT(ELT(1 + i % 8, '新潟産コシヒカリ', '宇治抹茶 🍵', '南部鉄器', '今治タオル', '有田焼', 'ﾃﾞﾆﾑ', '江戸切子', 'Mug "O''Hara"'), ' ', i),
  IF(i % 10 = 0, NULL, CONCAT(REPEAT('とても良い商品です。\n\t・送料\\込み\r\n', 1 + i % 20), i)),
  (i * 37 % 100000) + (i % 4) * 0.25, ELT(1 + i % 3, 0.1, 0.08, 0), i % 300 - 20,
  IF(i % 13 = 0, NULL, JSON_OBJECT(
    'color', ELT(1 + i % 3, '紅', '藍', '白'), 'tags', JSON_ARRAY(i % 50, i % 7), 'big', 9007199254740993 + i,
    'ratio', i / 8E0, 'none', NULL, 'text', 'quote " and \\ and 😀')),
  1 + i % 4, i % 16, IF(i % 6 = 0, NULL, i / 7E0),
  UNHEX(MD5(i)), '2021-01-01' + INTERVAL i HOUR, '2024-01-01' + INTERVAL i MINUTE,
  IF(i % 97 = 0, '2025-03-31 14:59:59', NULL)
FROM n;

CREATE TABLE category_product (
  category_id bigint unsigned NOT NULL,
  product_id bigint unsigned NOT NULL,
  PRIMARY KEY (category_id, product_id),
  KEY category_product_product_id_foreign (product_id),
  CONSTRAINT category_product_category_id_foreign FOREIGN KEY (category_id) REFERENCES categories (id) ON DELETE CASCADE,
  CONSTRAINT category_product_product_id_foreign FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE
);

INSERT INTO category_product
SELECT 1 + id * 7 % 200, id FROM products
UNION
SELECT 1 + id * 11 % 200, id FROM products WHERE id % 2 = 0;

CREATE TABLE product_images (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  product_id bigint unsigned NOT NULL,
  file_name varchar(255) NOT NULL,
  mime varchar(40) NOT NULL DEFAULT 'image/jpeg',
  body mediumblob NOT NULL,
  thumbnail blob,
  PRIMARY KEY (id),
  KEY product_images_product_id_foreign (product_id),
  CONSTRAINT product_images_product_id_foreign FOREIGN KEY (product_id) REFERENCES products (id)
);

-- 10 KB to 400 KB each, with every byte value in them.
INSERT INTO product_images (product_id, file_name, body, thumbnail)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 80)
SELECT
  i * 3, CONCAT('写真 ', i, '.jpg'),
  CONCAT(x'FFD8FFE000104A46494600', REPEAT(CONCAT(UNHEX(SHA2(i, 512)), x'00090A0D1A22275C5C4E'), 140 + i * i % 5400)),
  IF(i % 5 = 0, NULL, REPEAT(UNHEX(SHA2(-i, 256)), i % 60))
FROM n;

CREATE TABLE carts (
  id char(36) NOT NULL COMMENT 'UUID',
  user_id bigint unsigned DEFAULT NULL,
  items json NOT NULL,
  created_at datetime(3) NOT NULL,
  PRIMARY KEY (id),
  KEY carts_user_id_foreign (user_id),
  CONSTRAINT carts_user_id_foreign FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);

INSERT INTO carts
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
SELECT
  INSERT(INSERT(INSERT(INSERT(MD5(CONCAT('cart', i)), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'),
  IF(i % 2 = 0, i, NULL), JSON_ARRAY(JSON_OBJECT('product', i, 'quantity', 1 + i % 5)),
  '2025-06-01 00:00:00.000' + INTERVAL i * 1001000 MICROSECOND
FROM n;

CREATE TABLE orders (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  user_id bigint unsigned NOT NULL,
  number varchar(20) NOT NULL,
  status varchar(20) NOT NULL DEFAULT 'new',
  total decimal(12,2) NOT NULL,
  delivery_time time DEFAULT NULL,
  memo text,
  ordered_at datetime NOT NULL,
  created_at timestamp NULL DEFAULT NULL,
  updated_at timestamp NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY orders_number_unique (number),
  KEY orders_user_id_foreign (user_id),
  KEY orders_ordered_at_index (ordered_at),
  CONSTRAINT orders_user_id_foreign FOREIGN KEY (user_id) REFERENCES users (id)
) COMMENT = '注文';

INSERT INTO orders
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 15000)
SELECT
  i + i DIV 1000 * 500, 1 + i * 31 % 12000, CONCAT('JP-', LPAD(i, 8, '0')),
  ELT(1 + i % 5, 'new', 'paid', 'shipped', 'done', '取消'), i * 130 % 98765 + 0.5,
  IF(i % 4 = 0, NULL, SEC_TO_TIME(i % 86400)),
  ELT(1 + i % 9, NULL, '', '置き配希望', '末尾に空白  ', '改行\nあり', 'タブ\tあり', '\\N', '引用 '' と "', 'お祝い🎁'),
  '2023-01-01 09:00:00' + INTERVAL i * 60 MINUTE,
  '2023-01-01 00:00:00' + INTERVAL i * 60 MINUTE, '2023-01-02 00:00:00' + INTERVAL i * 60 MINUTE
FROM n;

CREATE TABLE order_items (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  order_id bigint unsigned NOT NULL,
  product_id bigint unsigned NOT NULL,
  quantity smallint unsigned NOT NULL DEFAULT 1,
  unit_price decimal(10,2) NOT NULL,
  subtotal decimal(14,2) GENERATED ALWAYS AS (quantity * unit_price) VIRTUAL,
  PRIMARY KEY (id),
  KEY order_items_order_id_foreign (order_id),
  KEY order_items_product_id_foreign (product_id),
  CONSTRAINT order_items_order_id_foreign FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT order_items_product_id_foreign FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE RESTRICT,
  CHECK (quantity > 0)
);

INSERT INTO order_items (order_id, product_id, quantity, unit_price)
SELECT o.id, 1 + o.id * (7 + k.k) % 4000, 1 + (o.id + k.k) % 9, o.id * k.k % 9999 + 0.75
FROM orders o JOIN (SELECT 1 k UNION SELECT 2 UNION SELECT 3) k ON k.k <= 1 + o.id % 3
ORDER BY o.id, k.k;

CREATE TABLE order_histories (
  id bigint NOT NULL AUTO_INCREMENT,
  order_id bigint unsigned NOT NULL,
  note varchar(255) NOT NULL,
  at timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id)
);

INSERT INTO order_histories VALUES
  (-7, 1, '移行前の記録（負の番号）', '2019-05-01 00:00:00.000001'),
  (0, 1, '番号ゼロの記録', '1970-01-01 00:00:01.000000'),
  (1, 2, '通常の記録', '2038-01-19 03:14:07.499999');

-- The counter is far beyond the rows: numbers that were given out must not be given out again.
ALTER TABLE order_histories AUTO_INCREMENT = 5000;

CREATE DEFINER = root@localhost FUNCTION with_tax(price decimal(10,2), rate decimal(4,3))
RETURNS decimal(12,2) DETERMINISTIC NO SQL COMMENT '税込価格'
BEGIN
  DECLARE taxed decimal(12,2);
  SET taxed = ROUND(price * (1 + rate), 2);
  RETURN taxed;
END;

CREATE DEFINER = root@localhost PROCEDURE cancel_order(IN target bigint unsigned, OUT lines_found int)
MODIFIES SQL DATA
BEGIN
  -- 在庫を戻してから取り消す; the text below has a ; in it
  UPDATE products p JOIN order_items i ON i.product_id = p.id
  SET p.stock = p.stock + i.quantity WHERE i.order_id = target;
  UPDATE orders SET status = '取消', memo = CONCAT_WS('; ', memo, '取消済') WHERE id = target;
  SELECT COUNT(*) INTO lines_found FROM order_items WHERE order_id = target;
END;

-- Two triggers on one event; by name they would run the other way round.
CREATE DEFINER = root@localhost TRIGGER orders_z_first AFTER UPDATE ON orders FOR EACH ROW
INSERT INTO order_histories (order_id, note) VALUES (NEW.id, CONCAT(OLD.status, ' → ', NEW.status));

CREATE DEFINER = root@localhost TRIGGER orders_a_second AFTER UPDATE ON orders FOR EACH ROW FOLLOWS orders_z_first
BEGIN
  IF NEW.status = '取消' THEN
    INSERT INTO order_histories (order_id, note) VALUES (NEW.id, '取消の通知 📨');
  END IF;
END;

CREATE DEFINER = root@localhost TRIGGER order_items_price BEFORE INSERT ON order_items FOR EACH ROW
SET NEW.unit_price = IFNULL(NEW.unit_price, (SELECT price FROM products WHERE id = NEW.product_id));

-- monthly_sales stands on sales_lines: created by name, the first would not find the second.
CREATE ALGORITHM = MERGE DEFINER = root@localhost VIEW sales_lines AS
SELECT o.ordered_at, i.product_id, i.subtotal, with_tax(i.subtotal, 0.1) AS 税込
FROM orders o JOIN order_items i ON i.order_id = o.id WHERE o.status <> '取消';

CREATE DEFINER = root@localhost VIEW monthly_sales AS
SELECT DATE_FORMAT(ordered_at, '%Y-%m') AS 月, SUM(subtotal) AS 売上, COUNT(*) AS 明細数
FROM sales_lines GROUP BY DATE_FORMAT(ordered_at, '%Y-%m');

USE shop_archive;

CREATE TABLE orders (
  id bigint unsigned NOT NULL,
  ordered_on date NOT NULL,
  customer varchar(120) NOT NULL,
  total decimal(12,2) NOT NULL,
  PRIMARY KEY (id, ordered_on),
  KEY orders_customer_index (customer(20))
) COMMENT = '過去の注文（年ごと）'
PARTITION BY RANGE (YEAR(ordered_on)) (
  PARTITION p2016 VALUES LESS THAN (2017) COMMENT = '平成28年',
  PARTITION p2017 VALUES LESS THAN (2018),
  PARTITION p2018 VALUES LESS THAN (2019),
  PARTITION p2019 VALUES LESS THAN (2020) COMMENT = '令和元年',
  PARTITION rest VALUES LESS THAN MAXVALUE
);

INSERT INTO orders
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 18000)
SELECT i * 2, '2016-01-01' + INTERVAL i * 5 % 1900 DAY, CONCAT('お客様 ', i * 17 % 5000), i % 7777 + 0.1 FROM n;

CREATE TABLE order_notes (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  user_id bigint unsigned NOT NULL,
  body text CHARACTER SET utf8mb3 NOT NULL,
  PRIMARY KEY (id),
  KEY order_notes_user_id_foreign (user_id),
  CONSTRAINT order_notes_user_id_foreign FOREIGN KEY (user_id) REFERENCES shop.users (id)
) COMMENT = '別スキーマの users を参照する';

INSERT INTO order_notes (user_id, body)
SELECT id, CONCAT('電話メモ: ', name) FROM shop.users WHERE id % 6 = 0 AND id % 12 <> 9 AND name NOT LIKE '%🌸%';

CREATE TABLE access_log (
  at datetime NOT NULL,
  path varchar(200) CHARACTER SET latin1 NOT NULL,
  status smallint NOT NULL,
  referer varchar(200) CHARACTER SET latin1 DEFAULT NULL
) COMMENT = '主キーなし。同じ行が何度もある';

INSERT INTO access_log
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)
SELECT
  '2018-04-01 00:00:00' + INTERVAL i DIV 3 SECOND, ELT(1 + i DIV 3 % 4, '/', '/café', '/items?q=%E8%8C%B6', '/a\\b'),
  ELT(1 + i DIV 3 % 3, 200, 404, 500), IF(i DIV 3 % 2 = 0, NULL, '')
FROM n;

USE shop_sessions;

-- Events run on the shop's clock. The first run is far away, so that the demo's rows stay as they are.
SET time_zone = '+09:00';

CREATE DEFINER = root@localhost EVENT purge_sessions
ON SCHEDULE EVERY 1 DAY STARTS '2035-04-01 04:00:00' ON COMPLETION PRESERVE ENABLE COMMENT '古いセッションの掃除'
DO DELETE FROM sessions WHERE last_activity < UNIX_TIMESTAMP() - 86400 * 30;

CREATE DEFINER = root@localhost EVENT purge_cache
ON SCHEDULE EVERY 6 HOUR STARTS '2035-04-01 00:30:00' ENDS '2037-01-01 00:00:00' DISABLE
DO BEGIN
  DELETE FROM cache WHERE expiration < UNIX_TIMESTAMP();
  DELETE FROM cache_locks WHERE expiration < UNIX_TIMESTAMP();
END;
