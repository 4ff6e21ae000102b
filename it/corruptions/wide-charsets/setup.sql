CREATE TABLE names (id INT PRIMARY KEY, a VARCHAR(20) CHARACTER SET utf16, b VARCHAR(20) CHARACTER SET utf32, c VARCHAR(20) CHARACTER SET ucs2, d VARCHAR(20) CHARACTER SET utf16le);;
INSERT INTO names VALUES (1, '𠮷', '𠮷', '吉', '𠮷'), (2, 'a', 'a', 'a', 'a'), (3, 'x', 'x', 'x', 'x');;
