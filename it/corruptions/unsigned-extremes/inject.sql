UPDATE maxima SET a = a - 1, b = b - 1, c = c - 1, d = d - 1, e = e - 1, f = f - 1, g = g - 1 WHERE id = 1;;
