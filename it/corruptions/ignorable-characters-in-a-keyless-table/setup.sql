CREATE TABLE names (v VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci, n INT);;
INSERT INTO names VALUES ('first', 1), ('ab', 2), ('ab', 2), ('last', 3);;
