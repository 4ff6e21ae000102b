UPDATE events SET pad = INSERT(pad, 57, 1, 'q') WHERE id = 17321;;
