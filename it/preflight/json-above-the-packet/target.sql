SET GLOBAL max_allowed_packet=1048576;;
