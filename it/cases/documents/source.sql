-- schemas: m_documents
CREATE SCHEMA m_documents CHARACTER SET utf8mb4;;
USE m_documents;;
CREATE TABLE n (i INT PRIMARY KEY);;
INSERT INTO n VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);;
CREATE TABLE documents (id INT PRIMARY KEY, j JSON, nn JSON NOT NULL);;
INSERT INTO documents VALUES
  (1, '{"b": [1, 2.5, 1e30, 9007199254740993, 18446744073709551615, -9223372036854775808], "a": "\\n\\t\\u0000日本😀\\"\\\\", "": null}', '[]'), (2, 'null', '{}'), (3, NULL, '""'), (4, '"text"', '0'), (5, 'true', 'false'), (6, '[[[[[[1]]]]]]', '-1.5'), (7, '{"k": {"k": {"k": [null, true, {"é": "ü"}]}}}', '[1, "1", 1.25, true, null, {}, []]'),
  (8, '"\\ud83d\\ude00"', '{"dup": 2, "z": 1, "aa": 1, "b": 1}');;
INSERT INTO documents SELECT 100 + a.i * 10 + b.i, CONCAT('{"i": ', a.i, ', "text": "', REPEAT('語', 20 + b.i), '", "list": [', b.i, ', ', a.i * 1000003, ', "x"]}'), CONCAT('["', REPEAT('n', 300), '"]') FROM n a, n b;;
INSERT INTO documents VALUES (9, CONCAT('["', REPEAT('long ', 30000), '"]'), '[]');;
-- Members that only MySQL's own JSON can hold; their text is all that travels.
-- only: mysql
INSERT INTO documents VALUES (10, JSON_OBJECT('t', 'text', 'a', JSON_ARRAY(TRUE, NULL, 'x')), JSON_ARRAY(1, 'a', 1.5));;
CREATE TABLE extracted (id INT PRIMARY KEY, j JSON, name VARCHAR(30) AS (JSON_UNQUOTE(JSON_EXTRACT(j, '$.name'))) VIRTUAL, num INT AS (JSON_EXTRACT(j, '$.n')) STORED, KEY (name), KEY (num));;
INSERT INTO extracted (id, j) VALUES (1, '{"name": "山田", "n": 5}'), (2, '{"name": "鈴木", "n": -5}'), (3, NULL);;
