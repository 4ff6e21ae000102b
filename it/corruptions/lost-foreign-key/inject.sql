ALTER TABLE child DROP FOREIGN KEY child_parent;;
