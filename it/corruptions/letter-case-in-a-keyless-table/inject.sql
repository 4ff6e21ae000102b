UPDATE names SET v = 'Strasse' WHERE n = 2 LIMIT 1;;
