CREATE TABLE log (a INT, b VARCHAR(20));;
INSERT INTO log VALUES (1, 'x'), (2, 'y'), (3, 'z'), (4, NULL);;
