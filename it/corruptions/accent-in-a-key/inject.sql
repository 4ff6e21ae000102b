DELETE FROM names WHERE n = 2;;
INSERT INTO names VALUES ('café', 2);;
