UPDATE `a``b.c d%e'f"g` SET `select` = 'B', `絵文字 \` = 3, `?` = 4 WHERE `id``` = 2;;
