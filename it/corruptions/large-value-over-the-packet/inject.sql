UPDATE files SET b = INSERT(b, 1500000, 1, 'X') WHERE id = 1;;
UPDATE files SET t = CONCAT(LEFT(t, 999999), '字') WHERE id = 2;;
UPDATE files SET b = LEFT(b, 2999999) WHERE id = 3;;
