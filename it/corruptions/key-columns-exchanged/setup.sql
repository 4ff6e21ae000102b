CREATE TABLE pairs (a INT, b INT, v VARCHAR(10), PRIMARY KEY (a, b));;
INSERT INTO pairs VALUES (1, 23, 'x'), (4, 4, 'y'), (5, 67, 'z');;
