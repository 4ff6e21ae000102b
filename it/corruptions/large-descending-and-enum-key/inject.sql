DELETE FROM jobs WHERE id IN (1, 2, 3, 29998, 29999, 30000);;
UPDATE jobs SET pad = 'changed' WHERE id = 15000;;
INSERT INTO jobs VALUES (0, 5, 'no label'), ('a', 0, 'low');;
