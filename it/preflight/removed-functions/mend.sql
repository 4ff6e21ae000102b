ALTER TABLE {schema}.g DROP COLUMN c;;
DROP VIEW {schema}.v;;
DROP PROCEDURE {schema}.p;;
