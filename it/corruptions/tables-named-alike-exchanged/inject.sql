RENAME TABLE Users TO s, users TO Users, s TO users;;
