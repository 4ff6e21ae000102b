CREATE TABLE parents (id INT PRIMARY KEY, v INT);;
CREATE TABLE children (id INT PRIMARY KEY, parent_id INT, CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parents (id));;
INSERT INTO parents VALUES (1, 1), (2, 2);;
INSERT INTO children VALUES (1, 1), (2, 2);;
