DELETE FROM parents WHERE id = 2;;
