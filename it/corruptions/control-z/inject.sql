UPDATE notes SET v = 'a', t = 'a' WHERE id = 1;;
UPDATE notes SET v = 'aZb', t = 'aZb' WHERE id = 2;;
UPDATE notes SET v = 'backslash', t = 'tab\\t' WHERE id = 3;;
