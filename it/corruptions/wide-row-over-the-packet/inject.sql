UPDATE wide SET c = CONCAT(LEFT(c, 9999), 'C') WHERE id = 1;;
UPDATE wide SET e = 'E' WHERE id = 3;;
