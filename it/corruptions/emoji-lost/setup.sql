CREATE TABLE names (id INT PRIMARY KEY, v VARCHAR(100));;
INSERT INTO names VALUES (1, 'plain'), (2, 'ok 👍'), (3, 'a😀b'), (4, '👍🏽'), (5, '👨‍👩‍👧');;
