UPDATE names SET v = 'ハナ', t = 'ハナ' WHERE id = 2;;
