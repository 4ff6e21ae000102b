RESET PERSIST IF EXISTS sql_generate_invisible_primary_key;;
SET GLOBAL sql_generate_invisible_primary_key=OFF;;
