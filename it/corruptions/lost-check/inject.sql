ALTER TABLE child DROP CHECK n_small;;
