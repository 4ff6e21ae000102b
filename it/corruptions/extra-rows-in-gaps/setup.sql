CREATE TABLE sparse (id INT PRIMARY KEY, v VARCHAR(10));;
INSERT INTO sparse VALUES (10, 'a'), (20, 'b'), (1000000, 'c'), (2000000000, 'd');;
