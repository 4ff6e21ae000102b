DELETE FROM log;;
INSERT INTO log VALUES (3, 'z'), (2, 'y'), (NULL, NULL), (1, 'x'), (2, 'y');;
