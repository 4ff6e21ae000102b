RESET PERSIST IF EXISTS max_allowed_packet;;
SET GLOBAL max_allowed_packet=DEFAULT;;
