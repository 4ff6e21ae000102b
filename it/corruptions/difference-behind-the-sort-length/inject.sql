UPDATE essays SET v = CONCAT(REPEAT('a', 2900), 'z'), t = CONCAT(REPEAT('a', 20000), 'z') WHERE id = 2;;
UPDATE long_keys SET n = 22 WHERE n = 2;;
