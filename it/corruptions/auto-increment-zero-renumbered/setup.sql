CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(10));;
INSERT INTO users VALUES (0, 'nobody'), (1, 'a'), (2, 'b');;
