UPDATE maybe SET n = 0, d = 0, f = 0, day = 0, at = 0, t = 0, y = 0, bits = 0, s = 0, e = 0 WHERE id = 1;;
UPDATE maybe SET n = NULL, y = NULL, s = NULL, e = NULL WHERE id = 3;;
