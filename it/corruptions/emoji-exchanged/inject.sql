UPDATE faces SET v = '🏯', w = '🏯' WHERE id = 1;;
UPDATE face_keys SET k = '🏯' WHERE n = 1;;
