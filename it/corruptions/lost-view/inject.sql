DROP VIEW names;;
