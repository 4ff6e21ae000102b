UPDATE people SET name = 'Osaka', city = 'Mori' WHERE id = 3;;
