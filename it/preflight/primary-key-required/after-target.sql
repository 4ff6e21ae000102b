RESET PERSIST IF EXISTS sql_require_primary_key;;
SET GLOBAL sql_require_primary_key=OFF;;
