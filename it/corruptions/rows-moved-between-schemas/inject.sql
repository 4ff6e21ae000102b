INSERT INTO {second}.posts SELECT * FROM {schema}.posts WHERE id = 2;;
DELETE FROM {schema}.posts WHERE id = 2;;
INSERT INTO {schema}.posts SELECT * FROM {second}.posts WHERE id = 3;;
DELETE FROM {second}.posts WHERE id = 3;;
