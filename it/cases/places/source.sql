-- schemas: m_places
CREATE SCHEMA m_places;;
USE m_places;;
CREATE TABLE n (i INT PRIMARY KEY);;
INSERT INTO n VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);;
CREATE TABLE kinds (id INT PRIMARY KEY, g GEOMETRY, p POINT, l LINESTRING, a POLYGON, mp MULTIPOINT, ml MULTILINESTRING, ma MULTIPOLYGON, c GEOMETRYCOLLECTION);;
INSERT INTO kinds VALUES
  (1, ST_GeomFromText('POINT(1 2)'), ST_GeomFromText('POINT(-1.5 1e-10)'), ST_GeomFromText('LINESTRING(0 0,1 1,2 3)'), ST_GeomFromText('POLYGON((0 0,10 0,10 10,0 10,0 0),(2 2,4 2,4 4,2 4,2 2))'), ST_GeomFromText('MULTIPOINT(0 0,1 1)'), ST_GeomFromText('MULTILINESTRING((0 0,1 1),(2 2,3 3))'), ST_GeomFromText('MULTIPOLYGON(((0 0,0 1,1 1,0 0)),((5 5,5 6,6 6,5 5)))'), ST_GeomFromText('GEOMETRYCOLLECTION(POINT(1 1),LINESTRING(0 0,1 1))')),
  (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (3, ST_GeomFromText('POLYGON((0 0,5 5,0 5,5 0,0 0))'), ST_GeomFromText('POINT(1.7976931348623157e308 -2.2250738585072014e-308)'), NULL, ST_GeomFromText('POLYGON((0 0,5 5,0 5,5 0,0 0))'), NULL, NULL, NULL, ST_GeomFromText('GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT(0 0)))'));;
-- Stored bytes: 10 = LF, 92 = backslash and 9 = TAB in the SRID and in the coordinates.
CREATE TABLE srids (id INT PRIMARY KEY, g GEOMETRY, p POINT NOT NULL);;
INSERT INTO srids VALUES (1, ST_GeomFromText('POINT(35 139)', 4326), ST_GeomFromText('POINT(35.6812 139.7671)', 4326)), (2, ST_GeomFromText('POINT(1 1)', 3857), ST_GeomFromText('POINT(0 0)', 0)), (3, NULL, ST_GeomFromText('POINT(-89 -179)', 4326));;
-- Ids that no spatial reference system has, which 8.0 refuses to make but keeps.
-- only: mysql-5.7 mariadb
INSERT INTO srids VALUES (4, ST_GeomFromText('POINT(10 92)', 10), ST_GeomFromText('POINT(9 13)', 92)), (5, ST_GeomFromText('LINESTRING(0 0,1 1)', 4294967295), ST_GeomFromText('POINT(0 0)', 168430090));;
CREATE TABLE indexed (id INT PRIMARY KEY, p POINT NOT NULL /*!80003 SRID 4326 */, a GEOMETRY NOT NULL /*!80003 SRID 0 */, SPATIAL KEY place (p), SPATIAL KEY area (a) COMMENT '領域');;
INSERT INTO indexed SELECT a.i * 100 + b.i * 10 + c.i, ST_GeomFromText(CONCAT('POINT(', a.i * 9 - 40 + c.i / 7, ' ', b.i * 17.3 - 90, ')'), 4326), ST_GeomFromText(CONCAT('LINESTRING(', a.i, ' ', b.i, ',', c.i, ' 1.1)')) FROM n a, n b, n c;;
CREATE TABLE keyless (p POINT, t VARCHAR(10));;
INSERT INTO keyless SELECT ST_GeomFromText('POINT(1 1)'), 'twice' FROM n;;
CREATE TABLE long_line (id INT PRIMARY KEY, l LINESTRING);;
SET group_concat_max_len=1000000;;
INSERT INTO long_line SELECT 1, ST_GeomFromText(CONCAT('LINESTRING(', GROUP_CONCAT(CONCAT(a.i + d.i / 8, ' ', b.i * 10 + c.i)), ')')) FROM n a, n b, n c, n d;;
