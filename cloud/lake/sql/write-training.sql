-- Writes what a head was learned from as Parquet. Variables: files. TARGET stands for a file.

COPY (
  SELECT "key" AS content_key, "at" AS made_ms, "value" AS final_value, client, suggested AS suggested_value, confidence, model,
    taken.token AS taken_token, taken.day AS taken_day, text, CAST(features AS VARCHAR) AS features
  FROM read_ndjson(getvariable('files'),
    columns = {"key": 'VARCHAR', "at": 'BIGINT', "value": 'VARCHAR', client: 'VARCHAR', suggested: 'VARCHAR', confidence: 'DOUBLE',
      model: 'VARCHAR', taken: 'STRUCT(token VARCHAR, day VARCHAR)', features: 'JSON', text: 'VARCHAR'},
    maximum_object_size = 67108864)
) TO 'TARGET' (FORMAT parquet, COMPRESSION zstd, KV_METADATA {triage_lens_training_schema: '2'});
