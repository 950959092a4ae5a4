-- What the figures ask; `kept` is what the others are made of. Each answers in few rows, however many years are kept.

CREATE OR REPLACE VIEW check_in.kept AS
SELECT id, rowid AS place, day, instant, overall, roots, self_talk, goals, assertiveness, self_compassion
FROM check_in.check_in
WHERE forgotten_at IS NULL;

-- The check-ins from 56 days before the latest answer on: what usual ranges are computed from. A rating that was left
-- out for long has its latest answer, and the 56 days before it, further back.
CREATE OR REPLACE VIEW check_in.recent AS
SELECT day, overall, roots, self_talk, goals, assertiveness, self_compassion
FROM check_in.kept
WHERE day >= (
    SELECT
        least(
            max(day) FILTER (overall IS NOT NULL),
            max(day) FILTER (roots IS NOT NULL),
            max(day) FILTER (self_talk IS NOT NULL),
            max(day) FILTER (goals IS NOT NULL),
            max(day) FILTER (assertiveness IS NOT NULL),
            max(day) FILTER (self_compassion IS NOT NULL)
        ) - 56
    FROM check_in.kept
)
ORDER BY day, instant NULLS FIRST, id;

-- The medians of each week, month or quarter; within nine months and some 1,000 answers each check-in as it is.
CREATE OR REPLACE VIEW check_in.five_statements AS
WITH answered AS (
    SELECT * FROM check_in.kept WHERE coalesce(roots, self_talk, goals, assertiveness, self_compassion) IS NOT NULL
),
span AS MATERIALIZED (
    SELECT
        min(day) AS first,
        max(day) AS last,
        count(*) AS check_ins,
        CASE
            WHEN max(day) - min(day) > 1100 THEN 'quarter'
            WHEN max(day) - min(day) > 270 THEN 'month'
            WHEN count(*) > 250 THEN 'week'
            ELSE 'day'
        END AS unit
    FROM answered
)
SELECT
    any_value(unit) AS unit,
    any_value(first) AS first,
    any_value(last) AS last,
    any_value(check_ins) AS check_ins,
    date_trunc(any_value(unit), min(day))::DATE AS start,
    median(roots) AS roots,
    median(self_talk) AS self_talk,
    median(goals) AS goals,
    median(assertiveness) AS assertiveness,
    median(self_compassion) AS self_compassion
FROM answered, span
GROUP BY CASE unit WHEN 'day' THEN place ELSE datediff('day', DATE '1970-01-01', date_trunc(unit, day)::DATE) END
ORDER BY start;

-- The median and the middle half of each week, beyond 400 days of each quarter.
CREATE OR REPLACE VIEW check_in.overall AS
WITH rated AS (
    SELECT * FROM check_in.kept WHERE overall IS NOT NULL
),
span AS MATERIALIZED (
    SELECT
        min(day) AS first,
        max(day) AS last,
        count(*) AS check_ins,
        CASE WHEN max(day) - min(day) > 400 THEN 'quarter' ELSE 'week' END AS unit
    FROM rated
)
SELECT
    any_value(unit) AS unit,
    any_value(first) AS first,
    any_value(last) AS last,
    any_value(check_ins) AS check_ins,
    date_trunc(unit, day)::DATE AS start,
    quantile_cont(overall, 0.25) AS low,
    median(overall) AS middle,
    quantile_cont(overall, 0.75) AS high
FROM rated, span
GROUP BY date_trunc(unit, day)
ORDER BY start;

-- The ratings themselves, as dots; the same rating on the same day is one dot.
CREATE OR REPLACE VIEW check_in.overall_dots AS
SELECT DISTINCT day, overall FROM check_in.kept WHERE overall IS NOT NULL ORDER BY day, overall;
