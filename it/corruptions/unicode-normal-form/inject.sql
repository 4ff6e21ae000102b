UPDATE names SET v = _utf8mb4 X'E3818BE38299', t = _utf8mb4 X'E3818BE38299' WHERE id = 2;;
