DELETE FROM names WHERE n = 2;;
INSERT INTO names VALUES ('ハナ', 2);;
