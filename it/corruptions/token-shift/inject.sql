UPDATE parts SET a = 'x', b = '1:y,' WHERE id = 1;;
UPDATE parts SET a = NULL, b = 'N' WHERE id = 2;;
UPDATE parts SET a = 'N:,', b = NULL WHERE id = 3;;
UPDATE parts SET a = '0:,', b = '' WHERE id = 4;;
UPDATE parts SET a = '', b = '5:1:x,' WHERE id = 5;;
