SET GLOBAL sql_generate_invisible_primary_key=ON;;
