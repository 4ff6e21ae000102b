UPDATE stock SET state = 'lost' WHERE state = 'open';;
