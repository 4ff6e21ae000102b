CREATE SCHEMA {schema};;
CREATE TABLE {schema}.mine (id INT);;
