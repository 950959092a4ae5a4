-- What was said, in whole or in part, and is not forgotten.
CREATE OR REPLACE VIEW assertiveness.spoken AS
SELECT *
FROM assertiveness.conversation
WHERE forgotten_at IS NULL AND said IN ('yes', 'partly');

CREATE OR REPLACE VIEW assertiveness.said_by_day AS
SELECT day, count(*) AS value
FROM assertiveness.spoken
GROUP BY day;

CREATE OR REPLACE VIEW assertiveness.surprise_by_day AS
SELECT day, median(expected - actual) AS value
FROM assertiveness.spoken
WHERE expected IS NOT NULL AND actual IS NOT NULL
GROUP BY day;

-- Discomfort expected and as it was: a row a point of the plane; over 150 conversations, a row a band of ten points of
-- what was expected, with the middle (`actual`) and the middle half (`low` to `high`).
CREATE OR REPLACE VIEW assertiveness.fear_and_fact AS
WITH rated AS (
    SELECT id, day, expected, actual
    FROM assertiveness.spoken
    WHERE expected IS NOT NULL AND actual IS NOT NULL
), whole AS (
    SELECT
        count(*) AS total,
        count(*) FILTER (actual < expected) AS easier,
        count(*) FILTER (actual > expected) AS harder,
        median(expected - actual) AS fell,
        arg_max(id, (day, id)) AS newest_id
    FROM rated
), found AS (
    SELECT
        'point' AS unit,
        expected::DOUBLE AS expected,
        actual::DOUBLE AS actual,
        actual::DOUBLE AS low,
        actual::DOUBLE AS high,
        count(*) AS n,
        bool_or(id = newest_id) AS newest
    FROM rated CROSS JOIN whole
    WHERE total <= 150
    GROUP BY expected, actual
    UNION ALL
    SELECT
        'band',
        avg(expected),
        median(actual),
        quantile_cont(actual, 0.25),
        quantile_cont(actual, 0.75),
        count(*),
        false
    FROM rated CROSS JOIN whole
    WHERE total > 150
    GROUP BY least(expected // 10, 9)
)
SELECT unit, expected, actual, low, high, n, newest, total, easier, harder, fell
FROM found CROSS JOIN whole
ORDER BY expected, actual;

-- The ten newest sentences with an expected discomfort, said or not; the figure puts the hardest on top.
CREATE OR REPLACE VIEW assertiveness.ladder AS
SELECT
    id,
    expected,
    CASE WHEN said IN ('yes', 'partly') THEN actual END AS actual,
    coalesce(said, 'not_yet') AS said,
    count(*) OVER () AS total
FROM assertiveness.conversation
WHERE forgotten_at IS NULL AND expected IS NOT NULL
ORDER BY day DESC, id DESC
LIMIT 10;

-- How often each style was used, by week, month, quarter or year, as the span asks.
CREATE OR REPLACE VIEW assertiveness.style_mix AS
WITH used AS (
    SELECT style, day
    FROM assertiveness.spoken
    WHERE style IS NOT NULL
), span AS (
    SELECT
        count(*) AS total,
        min(day) AS first,
        max(day) AS last,
        CASE
            WHEN max(day) - min(day) <= 270 THEN 'week'
            WHEN max(day) - min(day) <= 1100 THEN 'month'
            WHEN max(day) - min(day) <= 2200 THEN 'quarter'
            ELSE 'year'
        END AS unit
    FROM used
), bucket AS (
    SELECT style, date_trunc(unit, day)::DATE AS starts, count(*) AS n
    FROM used CROSS JOIN span
    GROUP BY ALL
), often AS (
    SELECT style, sum(n)::INTEGER AS times
    FROM bucket
    GROUP BY style
)
SELECT style, times, unit, starts, n, total, first, last
FROM bucket JOIN often USING (style) CROSS JOIN span
ORDER BY times DESC, style, starts;

-- Respect for oneself and for the other, 0-10: at most 121 points, each with how often it was rated.
CREATE OR REPLACE VIEW assertiveness.respect AS
WITH rated AS (
    SELECT id, day, respect_self AS self, respect_other AS other
    FROM assertiveness.spoken
    WHERE respect_self IS NOT NULL AND respect_other IS NOT NULL
), whole AS (
    SELECT
        count(*) AS total,
        count(*) FILTER (self > other) AS for_self,
        count(*) FILTER (other > self) AS for_other,
        arg_max(id, (day, id)) AS newest_id
    FROM rated
)
SELECT self, other, count(*) AS n, bool_or(id = newest_id) AS newest, total, for_self, for_other
FROM rated CROSS JOIN whole
GROUP BY self, other, total, for_self, for_other
ORDER BY self, other;
