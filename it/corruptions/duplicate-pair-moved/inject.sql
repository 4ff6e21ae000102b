UPDATE log SET a = 2, b = 'y' WHERE a = 1 LIMIT 2;;
