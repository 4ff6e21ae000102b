DELETE FROM people WHERE id = 8;;
