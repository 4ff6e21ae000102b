CREATE TABLE people (id INT PRIMARY KEY, name VARCHAR(40), city VARCHAR(40), amount INT);;
INSERT INTO people VALUES (1, 'Sato', 'Kyoto', 100), (2, 'Abe', 'Nara', 250), (3, 'Mori', 'Osaka', 300), (4, 'Ito', 'Kobe', 410), (5, 'Kato', 'Otsu', 520), (6, 'Ono', 'Tsu', 630), (7, 'Hara', 'Chiba', 740), (8, 'Ueda', 'Naha', 850);;
