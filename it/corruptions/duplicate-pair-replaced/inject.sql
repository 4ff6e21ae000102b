UPDATE log SET a = 9, b = 'q' WHERE a = 2;;
