RESET PERSIST IF EXISTS max_binlog_cache_size;;
SET GLOBAL max_binlog_cache_size=DEFAULT;;
