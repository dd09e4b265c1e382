-- The labels for analysts, each id once. STORE stands for the place of the store, such as s3://NAME or .data/cloud/objects.

CREATE OR REPLACE VIEW labels AS
SELECT *
FROM (
  SELECT *, CAST(date_trunc('week', CAST(day AS DATE)) AS DATE)::VARCHAR AS week_start,
    ROW_NUMBER() OVER (PARTITION BY id ORDER BY made_ms, day) AS place
  FROM read_parquet('STORE/curated/**/*.parquet', union_by_name = true, hive_partitioning = true,
    hive_types = {day: VARCHAR, head_key: VARCHAR})
) AS numbered
WHERE place = 1;
