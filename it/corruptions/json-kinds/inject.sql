UPDATE docs SET j = NULL;;
UPDATE docs SET j = '1.0' WHERE id = 1;;
UPDATE docs SET j = '{"a": "1"}' WHERE id = 2;;
UPDATE docs SET j = '"true"' WHERE id = 4;;
UPDATE docs SET j = '[]' WHERE id = 5;;
UPDATE docs SET j = '["b", "a"]' WHERE id = 6;;
UPDATE docs SET j = '{"k": "か"}' WHERE id = 7;;
