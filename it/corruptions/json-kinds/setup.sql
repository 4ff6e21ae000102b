CREATE TABLE docs (id INT PRIMARY KEY, j JSON);;
INSERT INTO docs VALUES (1, '1'), (2, '{"a": 1}'), (3, 'null'), (4, 'true'), (5, '{}'), (6, '["a", "b"]'), (7, '{"k": "が"}');;
