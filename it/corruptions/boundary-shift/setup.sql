CREATE TABLE parts (id INT PRIMARY KEY, a VARCHAR(20), b VARCHAR(20), n INT, m INT, c CHAR(5), t TEXT, x BLOB, y VARBINARY(10));;
INSERT INTO parts VALUES (1, 'ab', 'c', 1, 23, 'x', 'yz', 'pq', 'r'), (2, 'ab', 'c', 1, 23, 'x', 'yz', 'pq', 'r'), (3, 'ab', 'c', 1, 23, 'x', 'yz', 'pq', 'r'), (4, 'ab', 'c', 1, 23, 'x', 'yz', 'pq', 'r'), (5, 'ab', 'c', 1, 23, 'x', 'yz', 'pq', 'r');;
