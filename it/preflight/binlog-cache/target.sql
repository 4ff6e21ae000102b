SET GLOBAL max_binlog_cache_size=1048576;;
