DELETE FROM entries WHERE tenant = 7 AND id IN (1, 27000);;
UPDATE entries SET pad = 'changed' WHERE tenant = 7 AND id = 13500;;
INSERT INTO entries VALUES (7, 2147483647, 'between'), (8, -1, 'between'), (0, 30001, 'before all');;
