UPDATE people SET id = 99 WHERE id = 2;;
UPDATE people SET id = 2 WHERE id = 8;;
UPDATE people SET id = 8 WHERE id = 99;;
