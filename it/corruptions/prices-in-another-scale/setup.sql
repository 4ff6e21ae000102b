CREATE TABLE prices (id INT PRIMARY KEY, v DECIMAL(12,2));;
INSERT INTO prices VALUES (1, 1.25), (2, 0), (3, -7.5), (4, NULL);;
