UPDATE names SET v = 'ab ' WHERE n = 2 LIMIT 1;;
