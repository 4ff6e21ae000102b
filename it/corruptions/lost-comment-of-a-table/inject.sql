ALTER TABLE parent COMMENT = '';;
