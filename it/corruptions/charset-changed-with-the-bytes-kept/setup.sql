CREATE TABLE names (id INT PRIMARY KEY, v VARCHAR(40) CHARACTER SET utf8mb4);;
INSERT INTO names VALUES (1, 'é'), (2, 'plain'), (3, '日本');;
