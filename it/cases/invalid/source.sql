-- schemas: m_invalid
-- rewritten: m_invalid.orphan *: missing on the target
-- rewritten: m_invalid.on_lost_column *: missing on the target
-- rewritten: m_invalid.on_dropped_function *: missing on the target
-- No server makes a view whose table, column or function is gone: these are listed. Views that select from themselves by way of each other arrive, and so does what stands on invalid views.
CREATE SCHEMA m_invalid CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;;
USE m_invalid;;
CREATE TABLE kept (id INT PRIMARY KEY, v VARCHAR(10));;
INSERT INTO kept VALUES (1, 'a'), (2, 'b');;
CREATE TABLE gone (id INT, x INT);;
CREATE VIEW orphan AS SELECT id, x FROM gone;;
CREATE VIEW on_orphan AS SELECT id FROM orphan WHERE x > 1;;
DROP TABLE gone;;
CREATE TABLE narrowed (id INT, lost INT);;
CREATE VIEW on_lost_column AS SELECT id, lost FROM narrowed;;
ALTER TABLE narrowed DROP COLUMN lost;;
INSERT INTO narrowed VALUES (1);;
CREATE FUNCTION dropped(a INT) RETURNS INT DETERMINISTIC RETURN a;;
CREATE VIEW on_dropped_function AS SELECT dropped(id) AS d FROM kept;;
DROP FUNCTION dropped;;
CREATE TABLE circle_c (id INT);;
CREATE VIEW circle_b AS SELECT id FROM circle_c;;
CREATE VIEW circle_a AS SELECT id FROM circle_b;;
DROP TABLE circle_c;;
RENAME TABLE circle_a TO circle_c;;
CREATE VIEW valid AS SELECT id, v FROM kept;;
CREATE PROCEDURE calls_nothing() CALL no_such_procedure((SELECT x FROM gone));;
CREATE TRIGGER writes_nowhere AFTER DELETE ON kept FOR EACH ROW INSERT INTO gone VALUES (OLD.id, 1);;
