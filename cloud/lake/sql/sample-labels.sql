-- What the labels of one head come to: one value a ticket, at most MOST tickets of each kind of content, always the same ones.
-- CURATED stands for the labels, TOKENS for the first digits of the tokens whose labels count, KNOWN for the profiles that are
-- known. All others of one token are one party. Parameters: helpdesk, head.

WITH labels AS (
  SELECT id, made_ms, suggested_value, confidence, final_value, model, ticket_hash, COALESCE(client, 'unnamed') AS client,
    taken_token, taken_day, content, content_key, content_size, CASE WHEN source = 'helpdesk' THEN 0 ELSE 1 END AS is_explicit,
    CONCAT(COALESCE(taken_token, 'unmarked'), '/', COALESCE(client, 'unnamed')) AS profile
  FROM CURATED
  WHERE helpdesk = ? AND head = ? AND (taken_token IS NULL OR taken_token IN (TOKENS))
),
-- Of one profile's labels for a ticket what was said on the card holds, then the newest.
places AS (
  SELECT labels.*, CASE WHEN profile IN (KNOWN) THEN 1 ELSE 0 END AS is_known,
    CASE WHEN profile IN (KNOWN) THEN profile ELSE COALESCE(taken_token, 'unmarked') END AS party,
    ROW_NUMBER() OVER (PARTITION BY ticket_hash ORDER BY is_explicit DESC, made_ms DESC, id DESC) AS place
  FROM labels
),
-- Whose a ticket counts as: the first that has labelled it, those that are known before those that are new.
firsts AS (
  SELECT content, content_key, content_size, party,
    ROW_NUMBER() OVER (PARTITION BY content, content_key ORDER BY is_known DESC, taken_day, made_ms, id) AS place,
    SUM(content_size) OVER (PARTITION BY content, content_key) AS all_sizes
  FROM places
  WHERE place = 1 AND content <> 'none'
),
-- Of each party those of the lowest hashes: a random choice, and the same every time.
of_parties AS (
  SELECT content, content_key, all_sizes,
    ROW_NUMBER() OVER (PARTITION BY content, party ORDER BY content_key) AS place_of_party
  FROM firsts
  WHERE place = 1
),
-- How many tickets, and how much, there are up to each place. Of places there are few, so that adding up costs no memory. What is
-- behind as many places as tickets may be chosen cannot be among them.
so_far AS (
  SELECT content, place_of_party,
    SUM(tickets) OVER (PARTITION BY content ORDER BY place_of_party) AS tickets_so_far,
    SUM(sizes) OVER (PARTITION BY content ORDER BY place_of_party) AS size_so_far
  FROM (
    SELECT content, place_of_party, COUNT(*) AS tickets, SUM(all_sizes) AS sizes
    FROM of_parties
    WHERE place_of_party <= MOST
    GROUP BY content, place_of_party
  ) AS places_of_parties
),
-- Every party has as many as any other, as far as it has them, so that whoever sends thousands crowds nobody out.
chosen AS (
  SELECT of_parties.content, of_parties.content_key
  FROM of_parties
  INNER JOIN so_far ON of_parties.content = so_far.content AND of_parties.place_of_party = so_far.place_of_party
  WHERE so_far.tickets_so_far <= MOST AND so_far.size_so_far <= 60000000
),
heard AS (
  SELECT places.*
  FROM places
  INNER JOIN chosen ON places.content = chosen.content AND places.content_key = chosen.content_key
  WHERE places.place = 1
),
weights AS (
  SELECT content, content_key, is_known, is_explicit, final_value, COUNT(DISTINCT party) AS weight
  FROM heard
  GROUP BY content, content_key, is_known, is_explicit, final_value
),
-- What profiles that are known say goes before what new ones say, however many those are; then what agents said before what
-- merely happened; then what most parties say; then the newest.
decided AS (
  SELECT heard.*, ROW_NUMBER() OVER (PARTITION BY heard.content, heard.content_key
    ORDER BY heard.is_known DESC, heard.is_explicit DESC, weights.weight DESC, heard.made_ms DESC, heard.id DESC) AS rank_in_ticket
  FROM heard
  INNER JOIN weights ON heard.content = weights.content AND heard.content_key = weights.content_key
    AND heard.is_known = weights.is_known AND heard.is_explicit = weights.is_explicit AND heard.final_value = weights.final_value
),
contents AS (
  SELECT curated.content, curated.content_key, MIN(curated.text) AS text, MIN(curated.features) AS features
  FROM CURATED AS curated
  INNER JOIN chosen ON curated.content = chosen.content AND curated.content_key = chosen.content_key
  GROUP BY curated.content, curated.content_key
)
SELECT decided.content, decided.content_key, decided.made_ms, decided.final_value, decided.client,
  decided.suggested_value, decided.confidence, decided.model, decided.taken_token, decided.taken_day, contents.text, contents.features
FROM decided
INNER JOIN contents ON decided.content = contents.content AND decided.content_key = contents.content_key
WHERE decided.rank_in_ticket = 1
ORDER BY decided.content, decided.content_key
