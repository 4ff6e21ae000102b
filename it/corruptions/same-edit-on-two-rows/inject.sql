UPDATE stock SET state = 'lost' WHERE id IN (1, 2);;
