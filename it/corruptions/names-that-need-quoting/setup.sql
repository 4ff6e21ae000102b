CREATE TABLE `a``b.c d%e'f"g` (`id``` INT PRIMARY KEY, `select` VARCHAR(10), `絵文字 \` INT, `?` INT);;
INSERT INTO `a``b.c d%e'f"g` VALUES (1, 'a', 1, 1), (2, 'b', 2, 2);;
