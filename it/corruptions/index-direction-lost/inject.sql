ALTER TABLE child DROP KEY n_down, ADD KEY n_down (n);;
