CREATE TABLE names (k VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci PRIMARY KEY, n INT);;
INSERT INTO names VALUES ('0 first', 1), ('はな', 2), ('zz last', 3);;
