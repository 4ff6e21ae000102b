UPDATE words SET n = IF(word = 'plumless', 2, 1) WHERE word IN ('plumless', 'buckeroo');;
DELETE FROM words WHERE word = 'buckeroocodding';;
