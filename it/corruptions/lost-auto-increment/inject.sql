SET foreign_key_checks = 0;;
ALTER TABLE parent MODIFY id INT NOT NULL;;
