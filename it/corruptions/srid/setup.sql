CREATE TABLE places (id INT PRIMARY KEY, g GEOMETRY, l LINESTRING);;
INSERT INTO places VALUES (1, ST_GeomFromText('POINT(1 2)', 0), ST_GeomFromText('LINESTRING(0 0,1 1)')), (2, ST_GeomFromText('POINT(1 2)', 3857), ST_GeomFromText('LINESTRING(0 0,1 1)')), (3, ST_GeomFromText('POINT(1 2)', 0), ST_GeomFromText('LINESTRING(0 0,1 1)'));;
