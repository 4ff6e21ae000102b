RESET PERSIST IF EXISTS log_bin_trust_function_creators;;
SET GLOBAL log_bin_trust_function_creators=OFF;;
