CREATE TABLE moved (id INT NOT NULL, v INT);;
DROP TABLE items;;
RENAME TABLE moved TO items;;
INSERT INTO items VALUES (1, 10), (2, 20);;
