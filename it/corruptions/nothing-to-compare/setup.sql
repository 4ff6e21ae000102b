DO 1;;
