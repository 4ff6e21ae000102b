ALTER TABLE child DROP KEY name_price, ADD KEY name_price (name(9), price);;
