CREATE TABLE notes (id INT PRIMARY KEY, body VARCHAR(40));;
INSERT INTO notes VALUES (11, 'pay 100 yen to A'), (12, 'pay 200 yen to B'), (13, 'pay 300 yen to C'), (14, 'pay 400 yen to D'), (15, 'pay 500 yen to E');;
