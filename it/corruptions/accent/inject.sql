UPDATE names SET v = 'café', t = 'café' WHERE id = 2;;
