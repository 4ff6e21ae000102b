UPDATE prices SET v = v * 100;;
