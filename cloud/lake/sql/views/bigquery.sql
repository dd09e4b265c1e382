-- The labels for analysts, each id once; for BigQuery. curated_labels is an external table over the store.

CREATE OR REPLACE VIEW triage_lens.labels AS
SELECT *
FROM (
  SELECT *, CAST(DATE_TRUNC(CAST(day AS DATE), ISOWEEK) AS STRING) AS week_start,
    ROW_NUMBER() OVER (PARTITION BY id ORDER BY made_ms, day) AS place
  FROM triage_lens.curated_labels
) AS numbered
WHERE place = 1;
