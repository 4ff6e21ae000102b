UPDATE measures SET v = NULL, f = NULL WHERE id = 1;;
UPDATE measures SET v = -0E0, f = -0E0 WHERE id = 1;;
