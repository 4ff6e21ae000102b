SET GLOBAL super_read_only=OFF;;
SET GLOBAL read_only=OFF;;
RESET PERSIST IF EXISTS super_read_only;;
RESET PERSIST IF EXISTS read_only;;
