UPDATE parts SET a = 'a', b = '#b' WHERE id = 1;;
UPDATE parts SET a = 'a', b = ',b' WHERE id = 2;;
UPDATE parts SET a = 'a', b = '|b' WHERE id = 3;;
UPDATE parts SET a = 'a', b = '\tb' WHERE id = 4;;
UPDATE parts SET a = 'a', b = ':b' WHERE id = 5;;
UPDATE parts SET b = '#b', c = NULL WHERE id = 6;;
