CREATE TABLE names (v VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci, n INT);;
INSERT INTO names VALUES ('first', 1), ('はな', 2), ('はな', 2), ('last', 3);;
