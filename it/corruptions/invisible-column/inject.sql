UPDATE users SET secret = 'TWO' WHERE id = 2;;
UPDATE keyless_users SET secret = 'TWO' WHERE name = 'b';;
