ALTER TABLE child ADD more INT;;
