UPDATE days SET d = '2021-01-10', at = '2021-01-10 01:02:03' WHERE id = 1;;
UPDATE days SET d = '2021-10-01', at = '0000-00-00' WHERE id = 2;;
UPDATE days SET d = '2021-03-03', at = '2021-02-28 01:02:03' WHERE id = 3;;
UPDATE days SET d = '2000-01-01', at = '0001-01-01 01:02:03' WHERE id = 4;;
