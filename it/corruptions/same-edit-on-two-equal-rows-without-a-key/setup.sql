CREATE TABLE stock (item VARCHAR(10), state VARCHAR(10));;
INSERT INTO stock VALUES ('cup', 'open'), ('cup', 'open'), ('cup', 'sold'), ('pot', 'kept');;
