CREATE TABLE notes (id INT PRIMARY KEY, v VARCHAR(40), t TEXT);;
INSERT INTO notes VALUES (1, 'a\Zb', 'a\Zb'), (2, 'a\Zb', 'a\Zb'), (3, 'back\\slash', 'tab\t');;
