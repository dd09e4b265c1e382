-- Writes what is left of labels as Parquet, a folder a head; heads that have no folder of their own lie together in `rest`.
-- Variables: own_helpdesks, own_heads, own_keys (lists of the same length), level (0 values and numbers,
-- 1 also keyed hashes, 2 also text without personal data).
-- TARGET stands for a folder, SCHEMA for the version of the columns. Level 1 of zstd takes as long as snappy and half the place.

CREATE TABLE own_heads AS
SELECT unnest(getvariable('own_helpdesks')) AS helpdesk, unnest(getvariable('own_heads')) AS head,
  unnest(getvariable('own_keys')) AS head_key;

COPY (
  SELECT id, made_at, made_ms, helpdesk, head, suggested_value, confidence, final_value, source, model, ticket_hash, client,
    taken_token, taken_day,
    CASE WHEN kept_text IS NOT NULL THEN 'text' WHEN kept_features IS NOT NULL THEN 'features' ELSE 'none' END AS content,
    -- Agents see the same ticket, each with a hash of their own: the content tells that it is the same.
    CASE WHEN kept_text IS NOT NULL THEN sha256(kept_text) WHEN kept_features IS NOT NULL THEN sha256(kept_features)
      ELSE ticket_hash END AS content_key,
    -- Of its text in characters, or of its hashes in bytes, and of the rest of a row.
    CAST(400 + CASE WHEN kept_text IS NOT NULL THEN length(kept_text) WHEN kept_features IS NOT NULL
      THEN 8 * (json_array_length(kept_features, '$.words.hashes') + json_array_length(kept_features, '$.characters.hashes'))
      ELSE 0 END AS BIGINT) AS content_size,
    kept_text AS text, CAST(kept_features AS VARCHAR) AS features, coalesce(head_key, 'rest') AS head_key
  FROM (
    SELECT *, CASE WHEN getvariable('level') >= 2 THEN text END AS kept_text,
      CASE WHEN getvariable('level') >= 1 THEN features END AS kept_features
    FROM labels ANTI JOIN left_out ON labels.rowid = left_out.n
  ) LEFT JOIN own_heads USING (helpdesk, head)
) TO 'TARGET' (FORMAT parquet, PARTITION_BY (head_key), COMPRESSION zstd, COMPRESSION_LEVEL 1, KV_METADATA {triage_lens_schema: 'SCHEMA'});
