ALTER TABLE child DROP g, ADD g INT AS (n + id / id) STORED AFTER at;;
