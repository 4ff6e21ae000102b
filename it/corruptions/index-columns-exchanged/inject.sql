ALTER TABLE child DROP KEY name_price, ADD KEY name_price (price, name(10));;
