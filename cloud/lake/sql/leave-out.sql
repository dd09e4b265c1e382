-- Says in the table left_out which lines of labels are left out of the curated zone, and why.
-- Variables: latest (milliseconds since 1970: what claims to be later is by a clock that is ahead), most_of_one (so many labels
-- of one value a profile may add in a window), forgotten_tokens, forgotten_clients, forgotten_from (lists of the same length:
-- whose labels an administrator wants forgotten; '' is anybody).

CREATE TABLE left_out AS
SELECT rowid AS n, 'damaged' AS reason
FROM labels
WHERE NOT is_label;

CREATE TABLE forgotten AS
SELECT unnest(getvariable('forgotten_tokens')) AS token, unnest(getvariable('forgotten_clients')) AS client,
  unnest(getvariable('forgotten_from')) AS since;

INSERT INTO left_out
SELECT labels.rowid, 'forgotten'
FROM labels
WHERE is_label AND EXISTS (
  SELECT 1
  FROM forgotten
  WHERE (forgotten.token = '' OR forgotten.token = labels.taken_token)
    AND (forgotten.client = '' OR forgotten.client = coalesce(labels.client, 'unnamed'))
    AND (labels.taken_day IS NULL OR labels.taken_day >= forgotten.since)
);

-- An id counts once: the first that could be taken.
INSERT INTO left_out
WITH several AS (
  SELECT id, min(rowid) FILTER (made_ms <= getvariable('latest')) AS first_n
  FROM labels
  WHERE is_label AND rowid NOT IN (SELECT n FROM left_out)
  GROUP BY id
  HAVING count(*) > 1 OR max(made_ms) > getvariable('latest')
)
SELECT labels.rowid, CASE WHEN labels.rowid > first_n THEN 'repeated' ELSE 'ahead' END
FROM labels JOIN several USING (id)
WHERE is_label AND labels.rowid NOT IN (SELECT n FROM left_out)
  AND (labels.rowid > first_n OR made_ms > getvariable('latest'));

-- Nobody works that fast, but who floods does.
INSERT INTO left_out
WITH kept AS (
  SELECT rowid AS n, quota_window, profile, helpdesk, head, final_value
  FROM labels ANTI JOIN left_out ON labels.rowid = left_out.n
),
flooded AS (
  SELECT quota_window, profile, helpdesk, head, final_value
  FROM kept
  GROUP BY ALL
  HAVING count(*) > getvariable('most_of_one')
),
counted AS (
  SELECT n, row_number() OVER (PARTITION BY quota_window, profile, helpdesk, head, final_value ORDER BY n) AS said
  FROM kept JOIN flooded USING (quota_window, profile, helpdesk, head, final_value)
)
SELECT n, 'tooMany'
FROM counted
WHERE said > getvariable('most_of_one');

-- One row a head, with some of its profiles: those that are known first, then in the order of their coming.
CREATE VIEW head_counts AS
WITH known AS (
  SELECT unnest(getvariable('known_profiles')) AS profile
),
by_profile AS (
  SELECT helpdesk, head, profile, count(*) AS labels, min(rowid) AS first_n
  FROM labels ANTI JOIN left_out ON labels.rowid = left_out.n
  GROUP BY helpdesk, head, profile
)
SELECT helpdesk, head, CAST(sum(labels) AS BIGINT) AS lines, count(*) AS profiles, count(known.profile) AS known_ones,
  list(DISTINCT split_part(by_profile.profile, '/', 1)) AS tokens,
  list(by_profile.profile ORDER BY known.profile IS NULL, first_n)[1:getvariable('most_noted')] AS noted
FROM by_profile LEFT JOIN known ON by_profile.profile = known.profile
GROUP BY helpdesk, head;

-- On which days labels of a profile were taken, by the cloud's clock.
CREATE VIEW seen_profiles AS
SELECT profile, coalesce(taken_day, '') AS day, min(rowid) AS first_n
FROM labels ANTI JOIN left_out ON labels.rowid = left_out.n
GROUP BY profile, taken_day
ORDER BY first_n;

CREATE VIEW left_counts AS
SELECT reason, count(*) AS lines
FROM left_out
GROUP BY reason;
