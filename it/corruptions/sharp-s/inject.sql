UPDATE names SET v = 'Strasse', t = 'Strasse' WHERE id = 2;;
