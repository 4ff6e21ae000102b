CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(20), secret VARCHAR(20) INVISIBLE);;
INSERT INTO users (id, name, secret) VALUES (1, 'a', 'one'), (2, 'b', 'two');;
CREATE TABLE keyless_users (name VARCHAR(20), secret VARCHAR(20) INVISIBLE);;
INSERT INTO keyless_users (name, secret) VALUES ('a', 'one'), ('b', 'two');;
