UPDATE notes SET v = 'a\r\nb', t = 'a\r\nb' WHERE id = 1;;
UPDATE notes SET v = 'a\nb', t = 'a\nb' WHERE id = 2;;
UPDATE notes SET v = 'a', t = 'a' WHERE id = 3;;
