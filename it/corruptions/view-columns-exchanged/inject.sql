CREATE OR REPLACE VIEW names (name, id) AS SELECT id, name FROM items WHERE v > 5;;
