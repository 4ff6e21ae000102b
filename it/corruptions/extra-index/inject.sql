ALTER TABLE child ADD KEY extra (price);;
