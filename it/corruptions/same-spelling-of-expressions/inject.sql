DROP VIEW some_names;;
DROP TABLE names;;
create table NAMES_ (`id` int not null, v VARCHAR(20) NULL DEFAULT NULL, g VARCHAR(30) GENERATED ALWAYS AS ((CONCAT(v, _utf8mb4'x'))) STORED, PRIMARY KEY (id), CONSTRAINT small CHECK (((id < 100))));;
RENAME TABLE NAMES_ TO names;;
INSERT INTO names (id, v) VALUES (1, 'a');;
CREATE VIEW some_names AS SELECT names.id AS id, names.v AS v FROM names WHERE ((names.id > 0) AND (v <> 'q'));;
