CREATE TABLE states (id INT PRIMARY KEY, e ENUM('new', 'paid', 'sent'));;
INSERT INTO states VALUES (1, 'new'), (2, 'paid'), (3, 'sent');;
