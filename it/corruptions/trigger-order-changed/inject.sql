DROP TRIGGER items_second;;
CREATE TRIGGER items_second AFTER INSERT ON items FOR EACH ROW PRECEDES items_first SET @seen = 'あ 😀';;
