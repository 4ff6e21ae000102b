CREATE TABLE words (word VARCHAR(20) PRIMARY KEY, n INT);;
INSERT INTO words VALUES ('plumless', 1), ('buckeroo', 2), ('plumlesscodding', 3), ('buckeroocodding', 4), ('other', 5);;
