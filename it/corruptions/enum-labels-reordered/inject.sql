ALTER TABLE states MODIFY e INT;;
ALTER TABLE states MODIFY e ENUM('paid', 'new', 'sent');;
