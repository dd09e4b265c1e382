-- Reads batches of the raw zone into the table labels: a row a line, in order; a line that is no label has is_label false.
-- Variables: files (each holds the batches of one window, in order).
-- Runs in DuckDB alone: batches are put in order day by day, so this does not grow with the lake.

CREATE MACRO is_counted(grams) AS
  json_array_length(grams, '$.hashes') = json_array_length(grams, '$.counts')
  AND json_array_length(grams, '$.hashes') <= 6000
  AND len(list_filter(json_type(grams, '$.hashes[*]'), lambda kind: kind <> 'UBIGINT')) = 0
  AND len(list_filter(json_type(grams, '$.counts[*]'), lambda kind: kind <> 'UBIGINT')) = 0
  AND coalesce(list_max(from_json(json_extract(grams, '$.hashes'), '["UBIGINT"]')), 0) <= 4294967295
  AND coalesce(list_max(from_json(json_extract(grams, '$.counts'), '["UBIGINT"]')), 1) <= 65535
  AND coalesce(list_min(from_json(json_extract(grams, '$.counts'), '["UBIGINT"]')), 1) >= 1;

-- Keyed hashes of words, as core/learner/keyed-grams.ts has them.
CREATE MACRO is_grams(features) AS
  list_sort(json_keys(features)) = ['characters', 'key', 'subject', 'words']
  AND regexp_full_match(json_extract_string(features, '$.key'), '[0-9a-f]{16}')
  AND is_counted(json_extract(features, '$.words'))
  AND is_counted(json_extract(features, '$.characters'))
  AND is_counted(json_extract(features, '$.subject'));

CREATE TABLE labels AS
SELECT id, "at" AS made_at, epoch_ms(try_cast("at" AS TIMESTAMPTZ)) AS made_ms, helpdesk, head, suggested AS suggested_value,
  confidence, final AS final_value, source, model, ticketHash AS ticket_hash, client, taken.token AS taken_token,
  taken.day AS taken_day, text, features,
  -- Profiles name themselves, so that the same name by another token is another profile.
  coalesce(taken.token, 'unmarked') || '/' || coalesce(client, 'unnamed') AS profile,
  filename AS quota_window,
  coalesce(id IS NOT NULL AND helpdesk IS NOT NULL AND head IS NOT NULL AND suggested IS NOT NULL AND confidence IS NOT NULL
    AND final IS NOT NULL AND source IN ('accepted', 'corrected', 'helpdesk') AND model IS NOT NULL AND ticketHash IS NOT NULL
    AND regexp_full_match("at", '\d{4}-(0[1-9]|1[0-2])-([12]\d|0[1-9]|3[01])[T ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z| ?[+-]([01]\d|2[0-3])(:?[0-5]\d)?)')
    AND try_cast("at" AS TIMESTAMPTZ) IS NOT NULL
    AND (client IS NULL OR regexp_full_match(client, '[0-9a-f]{16}'))
    AND (taken IS NULL OR (regexp_full_match(taken.token, '[0-9a-f]{8}') AND regexp_full_match(taken.day, '\d{4}-\d\d-\d\d')))
    AND CASE WHEN features IS NULL THEN true ELSE is_grams(features) END, false) AS is_label
FROM read_ndjson(getvariable('files'),
  columns = {id: 'VARCHAR', "at": 'VARCHAR', helpdesk: 'VARCHAR', head: 'VARCHAR', suggested: 'VARCHAR', confidence: 'DOUBLE',
    final: 'VARCHAR', source: 'VARCHAR', model: 'VARCHAR', ticketHash: 'VARCHAR', client: 'VARCHAR',
    taken: 'STRUCT(token VARCHAR, day VARCHAR)', features: 'JSON', text: 'VARCHAR'},
  filename = true, ignore_errors = true, maximum_object_size = 67108864);
