UPDATE names SET k = '0123456789 One' WHERE n = 1;;
UPDATE names SET n = 22 WHERE n = 2;;
