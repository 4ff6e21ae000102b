CREATE TABLE codes (id INT PRIMARY KEY, v VARCHAR(20));;
INSERT INTO codes VALUES (1, '1'), (2, '10'), (3, '1.0'), (4, '0'), (5, '12abc');;
