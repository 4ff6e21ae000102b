DROP TRIGGER items_second;;
CREATE TRIGGER items_second BEFORE INSERT ON items FOR EACH ROW SET @seen = 'あ 😀';;
