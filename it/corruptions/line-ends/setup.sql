CREATE TABLE notes (id INT PRIMARY KEY, v VARCHAR(40), t TEXT);;
INSERT INTO notes VALUES (1, 'a\nb', 'a\nb'), (2, 'a\r\nb', 'a\r\nb'), (3, 'a\n', 'a\n'), (4, 'plain', 'plain');;
