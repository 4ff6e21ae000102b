CREATE TABLE notes (id INT PRIMARY KEY, v VARCHAR(40), b VARBINARY(40), t TEXT);;
INSERT INTO notes VALUES (1, 'a\0b', 'a\0b', 'a\0b'), (2, 'a\0b', 'a\0b', 'a\0b'), (3, 'a', 'a', 'a'), (4, '\0', '\0', '\0');;
