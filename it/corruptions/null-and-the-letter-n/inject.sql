UPDATE maybe SET c = 'N', v = 'N', t = 'N', b = 'N', x = 'N' WHERE id = 1;;
UPDATE maybe SET c = NULL, v = NULL, t = NULL, b = NULL, x = NULL WHERE id = 2;;
UPDATE maybe_keyless SET t = 'N' WHERE v IS NULL;;
UPDATE maybe_keyless SET v = NULL WHERE v = 'N';;
