CREATE TABLE parts (id INT PRIMARY KEY, a VARCHAR(20), b VARCHAR(20), c VARCHAR(20));;
INSERT INTO parts VALUES (1, 'a#', 'b', 'c'), (2, 'a,', 'b', 'c'), (3, 'a|', 'b', 'c'), (4, 'a\t', 'b', 'c'), (5, 'a:', 'b', 'c'), (6, 'a', NULL, '#b'), (7, 'same', 'same', 'same');;
