CREATE TABLE texts (id INT PRIMARY KEY, body TEXT, FULLTEXT KEY words (body) WITH PARSER ngram);;
INSERT INTO texts VALUES (1, '東京都');;
