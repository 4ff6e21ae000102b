UPDATE docs SET j = NULL;;
UPDATE docs SET j = '{"a": 0.12345678901234563, "b": 0.10000000000000002}' WHERE id = 1;;
UPDATE docs SET j = '{"a": 2.5, "b": [0.2, 0.1]}' WHERE id = 2;;
UPDATE docs SET j = '{"A": 0.10000000000000002}' WHERE id = 3;;
UPDATE docs SET j = '{"a": 0.10000000000000002}', v = 1 WHERE id = 4;;
