DELETE FROM users WHERE n IN (1, 2, 3, 29998, 29999, 30000);;
UPDATE users SET n = -1 WHERE n = 15000;;
INSERT INTO users VALUES ('漢字', 0, 'before'), ('😁', 0, 'behind');;
