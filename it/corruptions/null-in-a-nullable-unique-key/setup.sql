CREATE TABLE codes (code INT, v VARCHAR(10), UNIQUE KEY (code));;
INSERT INTO codes VALUES (1, 'a'), (2, 'b'), (3, 'c'), (NULL, 'd'), (NULL, 'e'), (NULL, NULL);;
