CREATE TABLE names (id INT PRIMARY KEY, v VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci, t TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci);;
INSERT INTO names VALUES (1, 'first', 'first'), (2, _utf8mb4 X'E3818C', _utf8mb4 X'E3818C'), (3, 'last', 'last');;
