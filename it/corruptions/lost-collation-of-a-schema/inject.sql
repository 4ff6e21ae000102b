ALTER DATABASE {schema} COLLATE utf8mb4_0900_ai_ci;;
