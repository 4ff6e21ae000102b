UPDATE codes SET code = NULL WHERE code = 2;;
UPDATE codes SET v = 'E' WHERE v = 'e';;
INSERT INTO codes VALUES (NULL, 'd');;
