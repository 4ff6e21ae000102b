CREATE TABLE faces (id INT PRIMARY KEY, v VARCHAR(10) COLLATE utf8mb4_general_ci, w VARCHAR(10) COLLATE utf8mb4_unicode_ci);;
INSERT INTO faces VALUES (1, '😀', '😀'), (2, '🏯', '🏯');;
CREATE TABLE face_keys (k VARCHAR(10) COLLATE utf8mb4_general_ci PRIMARY KEY, n INT);;
INSERT INTO face_keys VALUES ('😀', 1), ('a', 2);;
