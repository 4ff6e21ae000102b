CREATE TABLE measures (id INT PRIMARY KEY, v DOUBLE);;
INSERT INTO measures VALUES (1, 0), (2, 2);;
