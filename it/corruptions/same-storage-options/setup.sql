CREATE TABLE users (id INT PRIMARY KEY, v VARCHAR(300));;
INSERT INTO users VALUES (1, 'a'), (2, 'b');;
