UPDATE notes SET v = 'a', b = 'a', t = 'a' WHERE id = 1;;
UPDATE notes SET v = 'ab', b = 'ab', t = 'ab' WHERE id = 2;;
UPDATE notes SET v = 'a\0', b = 'a\0', t = 'a\0' WHERE id = 3;;
UPDATE notes SET v = '', b = '', t = '' WHERE id = 4;;
