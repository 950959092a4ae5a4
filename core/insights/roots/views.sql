-- Themes, ages and what evidence supports are sealed: no SQL may group by them. Those views give days, ids and ratings,
-- and Python counts.

-- Every rating of a pair that is kept. Evidence that re-rates its pair shares its id with the rating.
CREATE OR REPLACE VIEW roots.rating AS
SELECT id, belief, day, old_rating, new_rating
FROM roots.belief_rating
WHERE forgotten_at IS NULL
    AND belief IN (SELECT id FROM roots.belief WHERE forgotten_at IS NULL)
    AND id NOT IN (SELECT id FROM roots.evidence WHERE forgotten_at IS NOT NULL);

CREATE OR REPLACE VIEW roots.rating_by_day AS
SELECT day, median(old_rating) AS old_rating, median(new_rating) AS new_rating
FROM roots.rating
GROUP BY day;

-- Each pair by day (the last rating of the day counts), or the middle values of a month or quarter, as its span asks.
CREATE OR REPLACE VIEW roots.belief_balance AS
WITH span AS (
    SELECT
        belief,
        count(*) AS total,
        min(day) AS first,
        max(day) AS last,
        CASE
            WHEN max(day) - min(day) <= 270 THEN 'day'
            WHEN max(day) - min(day) <= 1100 THEN 'month'
            ELSE 'quarter'
        END AS unit
    FROM roots.rating
    GROUP BY belief
), bucket AS (
    SELECT
        belief,
        unit,
        total,
        first,
        last,
        date_trunc(unit, day)::DATE AS starts,
        arg_max(old_rating, id) AS last_old,
        arg_max(new_rating, id) AS last_new,
        median(old_rating) AS middle_old,
        median(new_rating) AS middle_new
    FROM roots.rating JOIN span USING (belief)
    GROUP BY ALL
)
SELECT
    belief,
    unit,
    total,
    first,
    last,
    starts,
    CASE unit WHEN 'day' THEN last_old ELSE middle_old END AS old,
    CASE unit WHEN 'day' THEN last_new ELSE middle_new END AS new
FROM bucket
ORDER BY belief, starts;

CREATE OR REPLACE VIEW roots.evidence_weighed AS
SELECT id, day, belief
FROM roots.evidence
WHERE forgotten_at IS NULL;

CREATE OR REPLACE VIEW roots.message_map AS
SELECT id, day, count(*) OVER () AS total
FROM roots.experience
WHERE forgotten_at IS NULL
ORDER BY day DESC, id DESC
LIMIT 1000;
