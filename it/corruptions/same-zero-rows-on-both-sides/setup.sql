CREATE TABLE nothing (id INT PRIMARY KEY, v INT);;
CREATE TABLE nothing_keyless (v INT);;
