ALTER TABLE child COLLATE utf8mb4_unicode_ci;;
