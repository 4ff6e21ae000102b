ALTER TABLE {schema}.t MODIFY c VARCHAR(9) COLLATE utf8mb4_unicode_ci;;
