-- The labels for analysts, each id once; for the serverless pools of Synapse and for Fabric. CURATED_FILES stands for
-- OPENROWSET(BULK 'curated/day=*/head_key=*/*.parquet', DATA_SOURCE = 'triage_lens', FORMAT = 'PARQUET'), of which filepath(1)
-- is the day.

CREATE VIEW labels AS
SELECT *
FROM (
  SELECT curated.*, CONVERT(VARCHAR(10), DATEADD(DAY, -(DATEDIFF(DAY, 0, CONVERT(DATE, curated.day)) % 7), CONVERT(DATE, curated.day)), 23)
      AS week_start,
    ROW_NUMBER() OVER (PARTITION BY id ORDER BY made_ms, day) AS place
  FROM CURATED_FILES AS curated
) AS numbered
WHERE place = 1;
