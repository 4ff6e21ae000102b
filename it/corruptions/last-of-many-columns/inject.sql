UPDATE broad SET column_number_299 = 3 WHERE id = 2;;
