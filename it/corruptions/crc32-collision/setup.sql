CREATE TABLE words (id INT PRIMARY KEY, word VARCHAR(20));;
INSERT INTO words VALUES (1, 'one'), (2, 'plumless'), (3, 'three');;
CREATE TABLE bare_words (word VARCHAR(20));;
INSERT INTO bare_words VALUES ('one'), ('plumless'), ('three');;
