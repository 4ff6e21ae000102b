UPDATE names SET v = 'ハナ' WHERE n = 2 LIMIT 1;;
