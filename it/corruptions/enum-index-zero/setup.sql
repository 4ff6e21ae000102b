CREATE TABLE states (id INT PRIMARY KEY, e ENUM('', 'a', '0'));;
INSERT INTO states VALUES (1, 0), (2, 1), (3, 3), (4, 0);;
