UPDATE raw SET b = X'61EFBFBD62', x = X'61EFBFBD62' WHERE id = 1;;
UPDATE raw SET b = X'3F28', x = X'3F28' WHERE id = 2;;
UPDATE raw SET b = '', x = '' WHERE id = 3;;
UPDATE raw SET b = X'81', x = X'80' WHERE id = 4;;
