-- Adds lines of a day's batches to the table day_lines; without what a label holds besides. Variables: files.

CREATE TABLE IF NOT EXISTS day_lines (id VARCHAR, head VARCHAR, model VARCHAR, source VARCHAR, final_value VARCHAR, is_same BOOLEAN,
  client VARCHAR);

INSERT INTO day_lines
SELECT id, head,
  -- Heads learned on a machine are named by when they learned, which would tell the profile: they count together.
  CASE WHEN starts_with(model, 'desk-') THEN 'desk' ELSE model END, source, final, suggested = final, client
FROM read_ndjson(getvariable('files'),
  columns = {id: 'VARCHAR', head: 'VARCHAR', suggested: 'VARCHAR', final: 'VARCHAR', source: 'VARCHAR', model: 'VARCHAR',
    client: 'VARCHAR'},
  ignore_errors = true, maximum_object_size = 67108864);
