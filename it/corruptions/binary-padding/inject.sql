UPDATE tokens SET b = 'a   ', v = 'a   ' WHERE id = 1;;
UPDATE tokens SET v = X'6100' WHERE id = 2;;
UPDATE tokens SET b = X'61000000' WHERE id = 3;;
