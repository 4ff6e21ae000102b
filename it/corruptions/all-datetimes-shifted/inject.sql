UPDATE visits SET seen = seen + INTERVAL 9 HOUR, stamped = stamped + INTERVAL 9 HOUR;;
