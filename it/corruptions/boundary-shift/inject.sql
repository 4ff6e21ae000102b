UPDATE parts SET a = 'a', b = 'bc' WHERE id = 1;;
UPDATE parts SET n = 12, m = 3 WHERE id = 2;;
UPDATE parts SET c = 'xy', t = 'z' WHERE id = 3;;
UPDATE parts SET x = 'p', y = 'qr' WHERE id = 4;;
