CREATE TABLE docs (d JSON, id INT AS (JSON_EXTRACT(d, '$.id')) STORED PRIMARY KEY);;
INSERT INTO docs (d) VALUES ('{"id": 1, "v": "a"}'), ('{"id": 2, "v": "b"}'), ('{"id": 3, "v": "c"}');;
