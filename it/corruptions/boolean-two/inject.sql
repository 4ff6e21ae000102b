UPDATE flags SET f = 2, b = 3 WHERE id = 1;;
