ALTER TABLE child DROP KEY name_price;;
