UPDATE large SET n = n - 1, z = z - 1 WHERE id = 1;;
