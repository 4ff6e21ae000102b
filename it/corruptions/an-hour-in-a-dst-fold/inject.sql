UPDATE moments SET ts = '2024-10-27 01:30:00' WHERE id = 1;;
UPDATE moments SET ts = '2024-11-03 05:30:00' WHERE id = 4;;
