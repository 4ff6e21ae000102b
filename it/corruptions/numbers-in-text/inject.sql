UPDATE codes SET v = '01' WHERE id = 1;;
UPDATE codes SET v = '1e1' WHERE id = 2;;
UPDATE codes SET v = '1.00' WHERE id = 3;;
UPDATE codes SET v = '-0' WHERE id = 4;;
UPDATE codes SET v = '12abd' WHERE id = 5;;
