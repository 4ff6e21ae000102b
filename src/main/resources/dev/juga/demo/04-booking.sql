-- 宿の予約: inns, rooms and reservations, with places on the map.

CREATE DATABASE booking CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

SET cte_max_recursion_depth = 1000000, @users = 6000, @visitors = 4000;

USE booking;

-- include laravel-accounts.sql

-- include laravel-runtime.sql

CREATE TABLE places (
  id int unsigned NOT NULL AUTO_INCREMENT,
  name varchar(100) NOT NULL,
  location point NOT NULL /*!80003 SRID 4326 */,
  area geometry DEFAULT NULL,
  route linestring DEFAULT NULL,
  PRIMARY KEY (id),
  SPATIAL KEY places_location_spatialindex (location)
) COMMENT = '場所（緯度・経度）';

INSERT INTO places
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
SELECT
  i, CONCAT(ELT(1 + i % 5, '箱根', '由布院♨️', '草津', '登別', '道後'), i),
  ST_SRID(POINT(129 + i % 160 / 10E0, 31 + i % 137 / 10E0), 4326),
  CASE i % 4
    WHEN 0 THEN NULL
    WHEN 1 THEN ST_GeomFromText(CONCAT('POLYGON((0 0,', i, ' 0,', i, ' 5,0 5,0 0))'))
    WHEN 2 THEN ST_GeomFromText('GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(0 0,3 4))', 4326)
    ELSE ST_GeomFromText('MULTIPOINT(1 1,2 2)', 3857) END,
  IF(i % 2, LINESTRING(POINT(0, 0), POINT(i / 3E0, -i)), NULL)
FROM n;

CREATE TABLE inns (
  id int unsigned NOT NULL AUTO_INCREMENT,
  place_id int unsigned NOT NULL,
  owner_id bigint unsigned DEFAULT NULL,
  name varchar(100) NOT NULL,
  check_in time NOT NULL DEFAULT '15:00:00',
  cleaning time(6) DEFAULT NULL,
  stars decimal(2,1) DEFAULT NULL,
  facilities set('温泉','露天風呂','Wi-Fi','駐車場','朝食','夕食','犬可') DEFAULT NULL,
  opening_hours json DEFAULT NULL,
  PRIMARY KEY (id),
  KEY inns_place_id_foreign (place_id),
  KEY inns_owner_id_foreign (owner_id),
  CONSTRAINT inns_place_id_foreign FOREIGN KEY (place_id) REFERENCES places (id),
  CONSTRAINT inns_owner_id_foreign FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE SET NULL,
  CONSTRAINT inns_stars_range CHECK (stars IS NULL OR stars BETWEEN 0 AND 5)
);

INSERT INTO inns
SELECT
  id, id, IF(id % 9 = 0, NULL, id), CONCAT(name, ELT(1 + id % 3, '館', '荘', '旅館 "本館"')),
  SEC_TO_TIME(50400 + id % 4 * 1800), ELT(1 + id % 4, NULL, '00:30:00.000001', '-00:00:00.5', '100:00:00.999999'),
  IF(id % 7 = 0, NULL, id % 51 / 10), IF(id % 8 = 0, NULL, id % 128),
  JSON_OBJECT('月', JSON_ARRAY('09:00', '18:00'), 'open', CAST('true' AS JSON))
FROM places;

CREATE TABLE rooms (
  inn_id int unsigned NOT NULL,
  number varchar(10) NOT NULL,
  capacity tinyint unsigned NOT NULL,
  price int unsigned NOT NULL COMMENT '一泊（円）',
  PRIMARY KEY (inn_id, number),
  CONSTRAINT rooms_inn_id_foreign FOREIGN KEY (inn_id) REFERENCES inns (id) ON DELETE CASCADE
);

INSERT INTO rooms
SELECT i.id, CONCAT(ELT(r.r, '松', '竹', '梅', '101', '101 '), IF(r.r = 5, 'b', '')), r.r, 8000 + i.id * r.r
FROM inns i JOIN (SELECT 1 r UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5) r;

CREATE TABLE reservations (
  id bigint unsigned NOT NULL AUTO_INCREMENT,
  code binary(8) NOT NULL,
  user_id bigint unsigned NOT NULL,
  inn_id int unsigned NOT NULL,
  room_number varchar(10) NOT NULL,
  arrives_on date NOT NULL,
  nights tinyint unsigned NOT NULL,
  leaves_on date GENERATED ALWAYS AS (arrives_on + INTERVAL nights DAY) STORED NOT NULL,
  guests tinyint unsigned NOT NULL DEFAULT 2,
  options bit(12) NOT NULL DEFAULT b'0',
  request varchar(500) DEFAULT NULL,
  created_at timestamp NULL DEFAULT NULL,
  updated_at timestamp NULL DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY reservations_code_unique (code),
  KEY reservations_user_id_foreign (user_id),
  KEY reservations_room_index (inn_id, room_number, arrives_on DESC),
  CONSTRAINT reservations_user_id_foreign FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT reservations_room_foreign FOREIGN KEY (inn_id, room_number) REFERENCES rooms (inn_id, number) ON UPDATE CASCADE,
  CONSTRAINT reservations_nights_positive CHECK (nights >= 1)
) COMMENT = '予約';

INSERT INTO reservations
  (id, code, user_id, inn_id, room_number, arrives_on, nights, guests, options, request, created_at, updated_at)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)
SELECT
  4294967000 + i, UNHEX(LEFT(SHA1(CONCAT('code', i)), 16)), 1 + i * 29 % 6000, 1 + i * 7 % 1500, ELT(1 + i % 3, '松', '竹', '梅'),
  '2025-01-01' + INTERVAL i % 700 DAY, 1 + i % 4, 1 + i % 6, i % 4096,
  ELT(1 + i % 5, NULL, '', 'アレルギー: えび🦐', '到着は\n夜遅く', '段差\\なし'),
  '2024-11-11 11:11:11' + INTERVAL i SECOND, NULL
FROM n;

-- Calendar by prefecture: list partitions, with subpartitions of their own.
CREATE TABLE calendar (
  region tinyint unsigned NOT NULL,
  day date NOT NULL,
  vacancies smallint NOT NULL,
  note varchar(40) DEFAULT NULL,
  PRIMARY KEY (region, day)
)
PARTITION BY LIST (region) SUBPARTITION BY HASH (TO_DAYS(day)) SUBPARTITIONS 2 (
  PARTITION 東日本 VALUES IN (1, 2, 3),
  PARTITION 西日本 VALUES IN (4, 5, 6, 7)
);

INSERT INTO calendar
WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 5109)
SELECT 1 + i % 7, '2025-01-01' + INTERVAL i DIV 7 DAY, i % 50, IF(i % 365 = 0, '元日🎍', NULL) FROM n;

CREATE DEFINER = root@localhost FUNCTION nights_between(a date, b date) RETURNS int
DETERMINISTIC
RETURN DATEDIFF(b, a);

CREATE DEFINER = root@localhost TRIGGER reservations_bi BEFORE INSERT ON reservations FOR EACH ROW
BEGIN
  IF NEW.guests > (SELECT capacity * 3 FROM rooms WHERE inn_id = NEW.inn_id AND number = NEW.room_number) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '定員を超えています';
  END IF;
END;

CREATE DEFINER = root@localhost VIEW upcoming AS
SELECT r.id, u.name AS guest, i.name AS inn, r.arrives_on, nights_between(r.arrives_on, r.leaves_on) AS nights
FROM reservations r JOIN users u ON u.id = r.user_id JOIN inns i ON i.id = r.inn_id;
