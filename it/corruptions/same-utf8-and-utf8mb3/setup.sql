CREATE TABLE names (id INT PRIMARY KEY, v VARCHAR(20) CHARACTER SET utf8, w VARCHAR(20) CHARACTER SET utf8 COLLATE utf8_unicode_ci, t TEXT CHARACTER SET utf8 COLLATE utf8_bin, e ENUM('あ', 'い') CHARACTER SET utf8) DEFAULT CHARSET = utf8;;
INSERT INTO names VALUES (1, 'あ', 'あ', 'あ', 'あ'), (2, 'a ', 'A', '', NULL);;
