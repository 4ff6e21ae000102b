INSERT INTO empty_here VALUES (5, 'ghost'), (6, 'ghost');;
INSERT INTO keyless_here VALUES ('ghost');;
