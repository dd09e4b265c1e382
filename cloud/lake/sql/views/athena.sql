-- The labels for analysts, each id once; for Athena. The table curated_labels stands in the Glue catalogue.

CREATE OR REPLACE VIEW labels AS
SELECT *
FROM (
  SELECT *, CAST(date_trunc('week', CAST(day AS date)) AS varchar) AS week_start,
    ROW_NUMBER() OVER (PARTITION BY id ORDER BY made_ms, day) AS place
  FROM curated_labels
) AS numbered
WHERE place = 1;
