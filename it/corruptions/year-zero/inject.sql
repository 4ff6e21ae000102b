UPDATE vintages SET y = 2000 WHERE id = 1;;
UPDATE vintages SET y = 0 WHERE id = 4;;
