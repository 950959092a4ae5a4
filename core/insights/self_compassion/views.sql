-- Told by day, for patterns over the whole house.
CREATE OR REPLACE VIEW self_compassion.gap_by_day AS
SELECT day, median(harshness_self - harshness_friend) AS value
FROM self_compassion.as_to_a_friend
WHERE forgotten_at IS NULL AND harshness_self IS NOT NULL AND harshness_friend IS NOT NULL
GROUP BY day;

CREATE OR REPLACE VIEW self_compassion.pauses_by_day AS
SELECT day, count(*) AS value
FROM self_compassion.pause
WHERE forgotten_at IS NULL
GROUP BY day;

-- How harsh to oneself and to a friend, in middle values by week, month, quarter or year, as the span asks.
CREATE OR REPLACE VIEW self_compassion.harshness_gap AS
WITH rated AS MATERIALIZED (
    SELECT day, harshness_self AS me, harshness_friend AS friend, voice
    FROM self_compassion.as_to_a_friend
    WHERE forgotten_at IS NULL AND harshness_self IS NOT NULL AND harshness_friend IS NOT NULL
), span AS (
    SELECT
        count(*) AS total,
        median(me - friend) AS gap,
        count(*) FILTER (voice = 'someone_kind') AS someone_kind,
        min(day) AS first,
        max(day) AS last,
        CASE
            WHEN max(day) - min(day) <= 270 THEN 'week'
            WHEN max(day) - min(day) <= 1100 THEN 'month'
            WHEN max(day) - min(day) <= 4400 THEN 'quarter'
            ELSE 'year'
        END AS unit
    FROM rated
)
SELECT
    unit,
    date_trunc(unit, day)::DATE AS starts,
    median(me) AS me,
    median(friend) AS friend,
    count(*) AS n,
    total,
    gap,
    someone_kind,
    first,
    last
FROM rated CROSS JOIN span
GROUP BY ALL
ORDER BY starts;

-- The six newest entries with both ratings; once they span three years, the middle values of each of the ten newest years.
CREATE OR REPLACE VIEW self_compassion.softening AS
WITH rated AS MATERIALIZED (
    SELECT id, day, harshness_self AS before, harshness_now AS after, harshness_friend AS friend
    FROM self_compassion.as_to_a_friend
    WHERE forgotten_at IS NULL AND harshness_self IS NOT NULL AND harshness_now IS NOT NULL
), whole AS (
    SELECT
        count(*) AS total,
        median(before - after) AS fell,
        max(day) - min(day) > 1100 AS by_year,
        unnest(arg_max(id, (day, id), 6)) AS newest
    FROM rated
), found AS (
    SELECT 'entry' AS unit, id, day, before, after, friend, 1 AS n
    FROM rated
    JOIN whole ON id = newest AND NOT by_year
    UNION ALL
    SELECT 'year', '', date_trunc('year', day)::DATE AS year, median(before), median(after), median(friend), count(*)
    FROM rated
    WHERE (SELECT bool_or(by_year) FROM whole)
    GROUP BY year
)
SELECT unit, id, day, before, after, friend, n, total, fell
FROM found CROSS JOIN (SELECT DISTINCT total, fell FROM whole)
ORDER BY day DESC, id DESC
LIMIT 10;

-- What was practised on each day, of whatever kind. A letter counts on the day it was written.
CREATE OR REPLACE VIEW self_compassion.practice_calendar AS
SELECT day, count(*) AS entries, sum(minutes) AS minutes
FROM (
    SELECT day, minutes FROM self_compassion.pause WHERE forgotten_at IS NULL
    UNION ALL
    SELECT day, 0 FROM self_compassion.as_to_a_friend WHERE forgotten_at IS NULL
    UNION ALL
    SELECT day, 0 FROM self_compassion.letter WHERE forgotten_at IS NULL
)
GROUP BY day;

-- Distress before and after, of moments told as to a friend and of pauses: the six newest, or the ten newest years.
CREATE OR REPLACE VIEW self_compassion.after_setbacks AS
WITH rated AS MATERIALIZED (
    SELECT id, day, 'as_to_a_friend' AS kind, distress_before AS before, distress_after AS after
    FROM self_compassion.as_to_a_friend
    WHERE forgotten_at IS NULL AND distress_before IS NOT NULL AND distress_after IS NOT NULL
    UNION ALL
    SELECT id, day, 'pause', distress_before, distress_after
    FROM self_compassion.pause
    WHERE forgotten_at IS NULL AND distress_before IS NOT NULL AND distress_after IS NOT NULL
), whole AS (
    SELECT
        count(*) AS total,
        median(before - after) AS fell,
        max(day) - min(day) > 1100 AS by_year,
        unnest(arg_max(id, (day, id), 6)) AS newest
    FROM rated
), found AS (
    SELECT 'entry' AS unit, kind, id, day, before, after, 1 AS n
    FROM rated
    JOIN whole ON id = newest AND NOT by_year
    UNION ALL
    SELECT 'year', '', '', date_trunc('year', day)::DATE AS year, median(before), median(after), count(*)
    FROM rated
    WHERE (SELECT bool_or(by_year) FROM whole)
    GROUP BY year
)
SELECT unit, kind, id, day, before, after, n, total, fell
FROM found CROSS JOIN (SELECT DISTINCT total, fell FROM whole)
ORDER BY day DESC, id DESC
LIMIT 10;
