UPDATE files SET t = LEFT(t, 16777215) WHERE id = 1;;
