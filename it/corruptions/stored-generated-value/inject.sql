DELETE FROM bookings WHERE id = 2;;
SET time_zone = '+09:00';;
INSERT INTO bookings (id, ts) VALUES (2, '2024-01-03 05:00:00');;
