UPDATE spans SET t = '838:59:59', t6 = '-838:59:59' WHERE id = 1;;
UPDATE spans SET t = '838:59:58', t6 = '838:59:58.999998' WHERE id = 2;;
UPDATE spans SET t = '01:00:00', t6 = '01:00:00.500000' WHERE id = 3;;
UPDATE spans SET t = '00:00:01', t6 = '00:00:00.000001' WHERE id = 4;;
UPDATE spans SET t = '00:00:00' WHERE id = 5;;
