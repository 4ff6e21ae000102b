CREATE TABLE maybe (id INT PRIMARY KEY, n INT, d DECIMAL(10,2), f DOUBLE, day DATE, at DATETIME, t TIME, y YEAR, bits BIT(8), s SET('a','b'), e ENUM('a','b'));;
INSERT INTO maybe (id) VALUES (1), (2);;
INSERT INTO maybe VALUES (3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);;
