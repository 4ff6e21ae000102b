CREATE TABLE names (id INT PRIMARY KEY, name VARCHAR(20), KEY lower_name ((LOWER(name))));;
INSERT INTO names VALUES (1, 'a');;
