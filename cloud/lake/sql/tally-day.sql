-- Counts a day's labels, each id once, by head, model, source and final value. Names come from whoever has a token: only the
-- first MOST_HEADS heads are told apart, and of each the first MOST_MODELS models; the rest counts in the sum alone. Of profiles
-- the first MOST_PROFILES of the day, and of each head and model, are named.

WITH read_lines AS (
  SELECT rowid AS n, *, coalesce(id IS NOT NULL AND head IS NOT NULL AND model IS NOT NULL AND is_same IS NOT NULL
    AND source IN ('accepted', 'corrected', 'helpdesk') AND (client IS NULL OR regexp_full_match(client, '[0-9a-f]{16}')), false)
    AS is_label
  FROM day_lines
),
labels AS (
  SELECT * REPLACE (coalesce(client, 'unnamed') AS client)
  FROM read_lines
  WHERE is_label
  QUALIFY row_number() OVER (PARTITION BY id ORDER BY n) = 1
),
heads AS (
  SELECT head
  FROM labels
  GROUP BY head
  ORDER BY min(n)
  LIMIT MOST_HEADS
),
models AS (
  SELECT head, model
  FROM labels SEMI JOIN heads USING (head)
  GROUP BY head, model
  QUALIFY row_number() OVER (PARTITION BY head ORDER BY min(n)) <= MOST_MODELS
),
told AS (
  SELECT labels.* REPLACE (coalesce(models.model, 'others') AS model)
  FROM labels SEMI JOIN heads USING (head) LEFT JOIN models ON labels.head = models.head AND labels.model = models.model
),
profiles AS (
  SELECT head, model, list(client ORDER BY first_n)[1:MOST_PROFILES] AS profiles
  FROM (SELECT head, model, client, min(n) AS first_n FROM told GROUP BY head, model, client)
  GROUP BY head, model
)
SELECT told.head, told.model, source, final_value, count(*) AS labels, count_if(is_same) AS same_ones, min(n) AS first_n, profiles,
  (SELECT count(*) FROM labels) AS all_labels, (SELECT count(*) FROM read_lines WHERE NOT is_label) AS damaged,
  (SELECT list(client ORDER BY first_n)[1:MOST_PROFILES] FROM (SELECT client, min(n) AS first_n FROM labels GROUP BY client))
    AS all_profiles
FROM told JOIN profiles ON told.head = profiles.head AND told.model = profiles.model
GROUP BY ALL
ORDER BY first_n
