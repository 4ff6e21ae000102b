ALTER TABLE names DROP KEY lower_name, ADD KEY lower_name ((UPPER(name)));;
