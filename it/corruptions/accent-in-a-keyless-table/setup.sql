CREATE TABLE names (v VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci, n INT);;
INSERT INTO names VALUES ('first', 1), ('cafe', 2), ('cafe', 2), ('last', 3);;
