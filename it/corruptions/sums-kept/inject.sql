UPDATE people SET amount = amount + IF(id = 2, 50, -50) WHERE id IN (2, 6);;
