ALTER TABLE child DROP price;;
