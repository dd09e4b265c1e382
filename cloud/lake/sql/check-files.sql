-- What the files say of themselves; nothing of their labels is read. Variables: files.

WITH versions AS (
  SELECT file_name, any_value(decode(value)) AS schema_version
  FROM parquet_kv_metadata(getvariable('files'))
  WHERE decode(key) = 'triage_lens_schema'
  GROUP BY file_name
),
named AS (
  SELECT file_name, list(name || ' ' || type ORDER BY name) AS column_names
  FROM parquet_schema(getvariable('files'))
  WHERE type IS NOT NULL
  GROUP BY file_name
),
held AS (
  SELECT file_name,
    -- Where a file does not say how many are null, all of them are taken for filled.
    sum(CASE WHEN path_in_schema = 'text' THEN num_values - coalesce(stats_null_count, 0) ELSE 0 END) AS texts,
    sum(CASE WHEN path_in_schema = 'features' THEN num_values - coalesce(stats_null_count, 0) ELSE 0 END) AS hashes
  FROM parquet_metadata(getvariable('files'))
  GROUP BY file_name
)
SELECT about.file_name, about.num_rows AS lines, coalesce(schema_version, '0') AS schema_version, column_names,
  coalesce(texts, 0) AS texts, coalesce(hashes, 0) AS hashes
FROM parquet_file_metadata(getvariable('files')) AS about
LEFT JOIN versions USING (file_name)
LEFT JOIN named USING (file_name)
LEFT JOIN held USING (file_name)
