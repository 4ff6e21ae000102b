UPDATE measures SET v = NULL WHERE id = 1;;
UPDATE measures SET v = -0E0, n = 1 WHERE id = 1;;
