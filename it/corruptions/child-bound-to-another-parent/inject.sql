UPDATE children SET parent_id = 3 - parent_id;;
