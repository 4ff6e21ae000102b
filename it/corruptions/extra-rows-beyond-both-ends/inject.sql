INSERT INTO people VALUES (-7, 'Low', 'x', 0), (0, 'Zero', 'x', 0), (9, 'Nine', 'x', 0), (2147483647, 'Top', 'x', 0);;
