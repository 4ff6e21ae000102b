UPDATE names SET v = 'café' WHERE n = 2 LIMIT 1;;
