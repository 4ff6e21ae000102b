DROP TABLE names;;
CREATE TABLE names (id INT PRIMARY KEY, v VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;;
INSERT INTO names VALUES (1, 'a');;
