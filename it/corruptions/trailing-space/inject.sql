UPDATE names SET v = 'ab ', t = 'ab ' WHERE id = 2;;
