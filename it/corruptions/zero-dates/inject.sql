UPDATE days SET d = NULL, at = NULL, ts = NULL WHERE id = 1;;
UPDATE days SET d = '1970-01-01', at = '1970-01-01', ts = '1970-01-01 00:00:01' WHERE id = 2;;
UPDATE days SET d = '0001-01-01', at = '0001-01-01' WHERE id = 3;;
UPDATE days SET d = '0000-00-00' WHERE id = 4;;
