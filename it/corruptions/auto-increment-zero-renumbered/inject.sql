DELETE FROM users WHERE id = 0;;
SET sql_mode = '';;
INSERT INTO users VALUES (0, 'nobody');;
