UPDATE names SET a = '吉', b = '吉', d = '吉' WHERE id = 1;;
UPDATE names SET c = _ucs2 X'6100' WHERE id = 2;;
