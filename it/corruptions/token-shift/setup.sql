CREATE TABLE parts (id INT PRIMARY KEY, a VARCHAR(20), b VARCHAR(20));;
INSERT INTO parts VALUES (1, '1:x,', 'y'), (2, 'N', NULL), (3, NULL, 'N:,'), (4, '', '0:,'), (5, '5:1:x,', '');;
