UPDATE states SET e = 1 WHERE id = 1;;
UPDATE states SET e = 0 WHERE id = 2;;
UPDATE states SET e = 0 WHERE id = 3;;
