CREATE TABLE names (id INT PRIMARY KEY, v VARCHAR(100), t TEXT);;
INSERT INTO names VALUES (1, 'plain', 'plain'), (2, 'é', '日本'), (3, '日本', 'é');;
