CREATE TABLE names (id INT PRIMARY KEY, v VARCHAR(20) COLLATE utf8mb4_0900_ai_ci);;
INSERT INTO names VALUES (1, 'text'), (2, 'two words'), (3, 'c');;
