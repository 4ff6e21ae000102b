CREATE TABLE order_lines (orders_id INT, pos SMALLINT, v VARCHAR(10), PRIMARY KEY (orders_id, pos));;
INSERT INTO order_lines VALUES (1, 1, 'a'), (1, 2, 'b'), (2, 1, 'c'), (2, 2, 'd');;
