ALTER TABLE {schema}.labels MODIFY e ENUM('dog','x!');;
