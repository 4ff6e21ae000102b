UPDATE events SET n = n + 1;;
