UPDATE people SET name = IF(id = 3, 'Hara', 'Mori') WHERE id IN (3, 7);;
