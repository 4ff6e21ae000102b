UPDATE notes SET body = REPLACE(body, '00 yen', '01 yen') WHERE id IN (12, 13);;
