DROP TABLE child;;
