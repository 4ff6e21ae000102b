UPDATE pairs SET a = 23, b = 1 WHERE a = 1;;
UPDATE pairs SET a = 56, b = 7 WHERE a = 5;;
