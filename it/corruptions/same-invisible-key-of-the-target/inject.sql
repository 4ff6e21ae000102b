DROP TABLE log;;
SET sql_generate_invisible_primary_key = 1;;
CREATE TABLE log (a INT, b VARCHAR(20));;
INSERT INTO log VALUES (2, 'y'), (1, 'x'), (2, 'y');;
