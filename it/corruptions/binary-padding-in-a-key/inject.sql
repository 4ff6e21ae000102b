UPDATE fixed_keys SET k = X'61000020' WHERE n = 1;;
UPDATE free_keys SET k = X'6100' WHERE n = 1;;
