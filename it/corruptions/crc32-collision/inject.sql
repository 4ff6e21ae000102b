UPDATE words SET word = 'buckeroo' WHERE id = 2;;
UPDATE bare_words SET word = 'buckeroo' WHERE word = 'plumless';;
