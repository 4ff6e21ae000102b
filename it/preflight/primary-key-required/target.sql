SET GLOBAL sql_require_primary_key=ON;;
