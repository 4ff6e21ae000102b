UPDATE docs SET d = '{"id": 2, "v": "B"}' WHERE id = 2;;
DELETE FROM docs WHERE id = 3;;
