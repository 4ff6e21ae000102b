ALTER TABLE child DROP FOREIGN KEY child_parent;;
ALTER TABLE child ADD CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id);;
