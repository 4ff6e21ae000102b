RENAME TABLE sales_2023 TO s, sales_2024 TO sales_2023, s TO sales_2024;;
