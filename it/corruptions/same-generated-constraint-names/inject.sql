ALTER TABLE child DROP FOREIGN KEY child_ibfk_1, DROP FOREIGN KEY child_ibfk_2, DROP CHECK child_chk_1, DROP CHECK child_chk_2;;
ALTER TABLE child ADD CONSTRAINT child_ibfk_1 FOREIGN KEY (b) REFERENCES parent (id), ADD CONSTRAINT child_ibfk_7 FOREIGN KEY (a) REFERENCES parent (id), ADD CONSTRAINT child_chk_1 CHECK (b < 20), ADD CONSTRAINT child_chk_4 CHECK (a < 10);;
