CREATE TABLE docs (id INT PRIMARY KEY, j JSON, v INT);;
INSERT INTO docs VALUES (1, '{"a": 0.1234567890123456, "b": 0.1}', 0), (2, '{"a": 2.5, "b": [0.1, 0.2]}', 0), (3, '{"a": 0.1}', 0), (4, '{"a": 0.1}', 0);;
