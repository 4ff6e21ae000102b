ALTER TABLE parent DROP KEY code_unique, ADD KEY code_unique (code);;
