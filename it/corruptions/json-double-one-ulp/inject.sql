UPDATE docs SET j = NULL WHERE id = 1;;
UPDATE docs SET j = '{"a": 0.12345678901234561, "b": [1, 2]}' WHERE id = 1;;
