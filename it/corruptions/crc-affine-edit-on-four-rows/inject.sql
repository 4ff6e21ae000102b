UPDATE notes SET body = REPLACE(body, '00 yen', '01 yen') WHERE id <> 13;;
