UPDATE names SET v = CONCAT(_utf8mb4 X'EFBBBF', 'text') WHERE id = 1;;
UPDATE names SET v = CONCAT('two', _utf8mb4 X'C2A0', 'words') WHERE id = 2;;
