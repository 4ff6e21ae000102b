UPDATE files SET b = LEFT(b, 65535), t = LEFT(t, 65535), u = LEFT(u, 21845) WHERE id = 1;;
UPDATE files SET b = LEFT(b, 65535) WHERE id = 2;;
