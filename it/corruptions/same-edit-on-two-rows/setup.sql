CREATE TABLE stock (id INT PRIMARY KEY, state VARCHAR(10));;
INSERT INTO stock VALUES (1, 'open'), (2, 'open'), (3, 'sold'), (4, 'open'), (5, 'kept');;
