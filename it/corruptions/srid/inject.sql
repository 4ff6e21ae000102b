UPDATE places SET g = ST_GeomFromText('POINT(1 2)', 3857) WHERE id = 1;;
UPDATE places SET g = ST_GeomFromText('POINT(2 1)', 3857) WHERE id = 2;;
UPDATE places SET l = ST_GeomFromText('LINESTRING(1 1,0 0)') WHERE id = 3;;
