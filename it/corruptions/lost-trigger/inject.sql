DROP TRIGGER items_second;;
