ALTER TABLE texts DROP KEY words;;
ALTER TABLE texts ADD FULLTEXT KEY words (body);;
