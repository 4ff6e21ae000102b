UPDATE names SET v = _utf8mb4 X'61E2808D62', t = _utf8mb4 X'61E2808D62' WHERE id = 2;;
