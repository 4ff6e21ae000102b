CREATE TABLE vintages (id INT PRIMARY KEY, y YEAR);;
INSERT INTO vintages VALUES (1, 0), (2, 2000), (3, 1901), (4, NULL);;
