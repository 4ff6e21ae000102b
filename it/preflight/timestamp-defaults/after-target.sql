RESET PERSIST IF EXISTS explicit_defaults_for_timestamp;;
SET GLOBAL explicit_defaults_for_timestamp=ON;;
