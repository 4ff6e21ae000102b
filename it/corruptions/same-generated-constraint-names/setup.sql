CREATE TABLE parent (id INT PRIMARY KEY);;
CREATE TABLE child (id INT PRIMARY KEY, a INT, b INT, KEY (a), KEY (b), FOREIGN KEY (a) REFERENCES parent (id), FOREIGN KEY (b) REFERENCES parent (id), CHECK (a < 10), CHECK (b < 20));;
