UPDATE names SET v = 'ok ?' WHERE id = 2;;
UPDATE names SET v = 'a' WHERE id = 3;;
UPDATE names SET v = '👍🏾' WHERE id = 4;;
UPDATE names SET v = '👨👩👧' WHERE id = 5;;
