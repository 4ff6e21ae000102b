CREATE TABLE measures (id INT PRIMARY KEY, v DOUBLE, f FLOAT);;
INSERT INTO measures VALUES (1, 0E0, 0E0), (2, 1, 1), (3, -1, -1);;
