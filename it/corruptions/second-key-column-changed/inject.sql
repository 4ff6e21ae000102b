UPDATE order_lines SET pos = 3 WHERE orders_id = 1 AND pos = 2;;
