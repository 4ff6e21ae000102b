INSERT INTO sparse VALUES (11, 'x'), (999999, 'y'), (1000001, 'z');;
