-- What each profile has said of what is on trial, and of what the others have: at most `MOST` labels of each on each side, and
-- of a ticket its own last word: what another says of the same ticket later takes nothing of it away.
-- CURATED stands for the labels, TOKENS for the first digits of the tokens whose labels count, HEADS for a condition on
-- helpdesk and head, MODELS for the models that are asked about. Parameters: those of HEADS, the model on trial, those of
-- MODELS, the first day.

WITH places AS (
  SELECT CONCAT(COALESCE(taken_token, 'unmarked'), '/', COALESCE(client, 'unnamed')) AS profile, model, suggested_value, final_value,
    taken_day, ticket_hash, id,
    ROW_NUMBER() OVER (PARTITION BY helpdesk, head, ticket_hash, taken_token, client
      ORDER BY CASE WHEN source = 'helpdesk' THEN 0 ELSE 1 END DESC, made_ms DESC, id DESC) AS place
  FROM CURATED
  WHERE (HEADS) AND (taken_token IS NULL OR taken_token IN (TOKENS))
),
asked AS (
  SELECT profile, CASE WHEN model = ? THEN 'trial' ELSE 'others' END AS side, ticket_hash, id,
    CASE WHEN suggested_value = final_value THEN 1 ELSE 0 END AS is_right
  FROM places
  WHERE place = 1 AND model IN (MODELS) AND taken_day >= ? AND suggested_value <> ''
),
numbered AS (
  SELECT side, profile, is_right, ROW_NUMBER() OVER (PARTITION BY side, profile ORDER BY ticket_hash, id) AS place
  FROM asked
)
SELECT side, profile, COUNT(*) AS asked, SUM(is_right) AS right_ones
FROM numbered
WHERE place <= MOST
GROUP BY side, profile
ORDER BY side, profile
