SET GLOBAL super_read_only=ON;;
