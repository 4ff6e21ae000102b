UPDATE people SET id = 50 WHERE id = 5;;
