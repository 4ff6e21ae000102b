CREATE TABLE pairs (a INT, b INT, v VARCHAR(10), UNIQUE KEY (a, b));;
INSERT INTO pairs VALUES (1, 1, 'x'), (8, NULL, 'y'), (8, NULL, 'y'), (6, NULL, 'z'), (NULL, 6, 'w'), (NULL, NULL, 'v');;
