-- Feelings and ticks go by what is forgotten, not by what is kept: asking ten thousand ids for a kept one takes three
-- times as long. They carry the day of their record, and are dropped with it.

CREATE OR REPLACE VIEW self_talk.belief_by_day AS
SELECT day, median(belief_before - belief_after) AS value
FROM self_talk.thought_record
WHERE forgotten_at IS NULL AND belief_before IS NOT NULL AND belief_after IS NOT NULL
GROUP BY day;

CREATE OR REPLACE VIEW self_talk.feeling_by_day AS
SELECT day, median(before) AS value
FROM self_talk.feeling
WHERE before IS NOT NULL AND record NOT IN (SELECT id FROM self_talk.thought_record WHERE forgotten_at IS NOT NULL)
GROUP BY day;

-- The six newest rated records; once they span three years, the middle values of each of the ten newest years.
CREATE OR REPLACE VIEW self_talk.belief_shift AS
WITH rated AS (
    SELECT id, day, belief_before AS before, belief_after AS after
    FROM self_talk.thought_record
    WHERE forgotten_at IS NULL AND belief_before IS NOT NULL AND belief_after IS NOT NULL
), whole AS (
    SELECT
        count(*) AS total,
        median(before - after) AS fell,
        max(day) - min(day) > 1100 AS by_year,
        unnest(arg_max(id, (day, id), 6)) AS newest
    FROM rated
), found AS (
    SELECT 'record' AS unit, id, day, before, after, 1 AS n
    FROM rated
    JOIN whole ON id = newest AND NOT by_year
    UNION ALL
    SELECT 'year', '', date_trunc('year', day)::DATE AS year, median(before), median(after), count(*)
    FROM rated
    WHERE (SELECT bool_or(by_year) FROM whole)
    GROUP BY year
)
SELECT unit, id, day, before, after, n, total, fell
FROM found CROSS JOIN (SELECT DISTINCT total, fell FROM whole)
ORDER BY day DESC, id DESC
LIMIT 10;

-- The middle values of all ratings (name NULL) and of the eight feelings rated most often.
CREATE OR REPLACE VIEW self_talk.feeling_shift AS
SELECT
    name,
    median(before) AS before,
    median(after) AS after,
    median(before - after) AS fell,
    count(*) AS n,
    count(*) OVER () - 1 AS names
FROM self_talk.feeling
WHERE before IS NOT NULL AND after IS NOT NULL
    AND record NOT IN (SELECT id FROM self_talk.thought_record WHERE forgotten_at IS NOT NULL)
GROUP BY GROUPING SETS ((name), ())
ORDER BY n DESC, name NULLS FIRST
LIMIT 9;

-- The eight traps ticked most often, by week, month, quarter or year, as their span asks.
CREATE OR REPLACE VIEW self_talk.trap_weeks AS
WITH tick AS MATERIALIZED (
    SELECT trap, day
    FROM self_talk.trap_tick
    WHERE record NOT IN (SELECT id FROM self_talk.thought_record WHERE forgotten_at IS NOT NULL)
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
    FROM tick
), bucket AS (
    SELECT trap, date_trunc(unit, day)::DATE AS starts, count(*) AS n
    FROM tick CROSS JOIN span
    GROUP BY ALL
), often AS (
    SELECT trap, sum(n) AS times, count(*) OVER () AS traps
    FROM bucket
    GROUP BY trap
    ORDER BY times DESC, trap
    LIMIT 8
)
SELECT trap, times::INTEGER AS times, unit, starts, n, total, traps, first, last
FROM bucket JOIN often USING (trap) CROSS JOIN span
ORDER BY times DESC, trap, starts;

-- Weekdays are 1 (Monday) to 7.
CREATE OR REPLACE VIEW self_talk.when_it_strikes AS
SELECT isodow(day) AS weekday, part, count(*) AS n
FROM self_talk.thought_record
WHERE forgotten_at IS NULL AND part IS NOT NULL
GROUP BY ALL
ORDER BY weekday, part;

-- By band of the prediction (0-19, 20-39, .. 80-100): what was expected and what came; "partly" counts half.
-- `spread` is the variance of what comes if each prediction is right.
CREATE OR REPLACE VIEW self_talk.calibration AS
SELECT
    least(probability // 20, 4) AS band,
    count(*) AS n,
    avg(probability) AS expected,
    sum(CASE happened WHEN 'yes' THEN 1 WHEN 'partly' THEN 0.5 ELSE 0 END) AS happened,
    count(*) FILTER (happened = 'partly') AS partly,
    sum(probability / 100 * (1 - probability / 100)) AS spread
FROM self_talk.prediction_test
WHERE forgotten_at IS NULL AND happened IS NOT NULL AND probability IS NOT NULL
GROUP BY band
ORDER BY band;
