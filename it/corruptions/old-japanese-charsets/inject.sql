UPDATE names SET c = _cp932 X'879A' WHERE id = 1;;
UPDATE names SET c = _cp932 X'945C', s = _sjis X'945C' WHERE id = 2;;
