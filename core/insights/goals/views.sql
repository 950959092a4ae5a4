-- A step goes out of sight with its goal, and comes back with it. `goal` is '' where a step stands alone.
CREATE OR REPLACE VIEW goals.kept_step AS
SELECT * EXCLUDE (goal), coalesce(goal, '') AS goal
FROM goals.step
WHERE forgotten_at IS NULL
    AND (goal IS NULL OR goal IN (SELECT id FROM goals.goal WHERE forgotten_at IS NULL));

CREATE OR REPLACE VIEW goals.done_by_day AS
SELECT coalesce(done_day, day) AS day, count(*) AS value
FROM goals.kept_step
WHERE status = 'done'
GROUP BY 1;

CREATE OR REPLACE VIEW goals.confidence_by_day AS
SELECT day, median(confidence) AS value
FROM goals.kept_step
WHERE confidence IS NOT NULL
GROUP BY day;

-- The eight goals touched last, those still open first, each with its fourteen last steps in their order.
CREATE OR REPLACE VIEW goals.step_ladder AS
WITH kept AS MATERIALIZED (
    SELECT id, goal, status, position, greatest(day, done_day) AS touched FROM goals.kept_step
), picked AS MATERIALIZED (
    SELECT
        goal,
        count(*) AS steps,
        count(*) FILTER (kept.status = 'done') AS done,
        count(*) FILTER (kept.status = 'partly') AS partly,
        sum(count(*)) OVER ()::INTEGER AS all_steps,
        sum(count(*) FILTER (kept.status = 'done')) OVER ()::INTEGER AS all_done,
        sum(count(*) FILTER (kept.status = 'partly')) OVER ()::INTEGER AS all_partly,
        count(*) FILTER (goal <> '') OVER () AS goals,
        row_number() OVER (
            ORDER BY (goal <> '') DESC, (any_value(of_goal.status) = 'open') DESC, max(touched) DESC, goal
        ) AS row
    FROM kept
    LEFT JOIN (SELECT id, status FROM goals.goal) AS of_goal ON of_goal.id = goal
    GROUP BY goal
    ORDER BY row
    LIMIT 8
)
SELECT
    row,
    goal,
    kept.id,
    kept.status,
    row_number() OVER (PARTITION BY goal ORDER BY position, kept.id) - greatest(steps - 14, 0) AS place,
    steps,
    done,
    partly,
    all_steps,
    all_done,
    all_partly,
    goals
FROM kept
JOIN picked USING (goal)
QUALIFY place > 0
ORDER BY row, place;

-- Steps done and partly done, by week, month, quarter or year, as their span asks.
CREATE OR REPLACE VIEW goals.small_successes AS
WITH acted AS MATERIALIZED (
    SELECT coalesce(done_day, day) AS day, status
    FROM goals.kept_step
    WHERE status IN ('done', 'partly')
), span AS (
    SELECT
        min(day) AS first,
        max(day) AS last,
        CASE
            WHEN max(day) - min(day) <= 270 THEN 'week'
            WHEN max(day) - min(day) <= 1100 THEN 'month'
            WHEN max(day) - min(day) <= 2200 THEN 'quarter'
            ELSE 'year'
        END AS unit
    FROM acted
)
SELECT
    unit,
    date_trunc(unit, day)::DATE AS starts,
    count(*) FILTER (status = 'done') AS done,
    count(*) FILTER (status = 'partly') AS partly,
    first,
    last
FROM acted CROSS JOIN span
GROUP BY ALL
ORDER BY starts;

-- The eight goals rated last: where each stood at first, and where it stands now.
CREATE OR REPLACE VIEW goals.attainment AS
WITH rated AS (
    SELECT
        goal,
        arg_min(level, (day, id)) AS first,
        arg_max(level, (day, id)) AS last,
        max(day) AS touched,
        count(*) AS n
    FROM goals.goal_rating
    WHERE forgotten_at IS NULL AND goal IN (SELECT id FROM goals.goal WHERE forgotten_at IS NULL)
    GROUP BY goal
)
SELECT
    *,
    count(*) OVER () AS goals,
    sum(n) OVER ()::INTEGER AS ratings,
    count(*) FILTER (n > 1) OVER () AS again,
    count(*) FILTER (last > first) OVER () AS up,
    count(*) FILTER (last < first) OVER () AS down
FROM rated
ORDER BY touched DESC, goal
LIMIT 8;

-- By confidence said beforehand (0: 0-3, 1: 4-6, 2: 7-10): what became of the steps that have an answer by now.
CREATE OR REPLACE VIEW goals.confidence_kept AS
SELECT
    CASE WHEN confidence <= 3 THEN 0 WHEN confidence <= 6 THEN 1 ELSE 2 END AS band,
    count(*) AS n,
    count(*) FILTER (status = 'done') AS done,
    count(*) FILTER (status = 'partly') AS partly
FROM goals.kept_step
WHERE confidence IS NOT NULL AND status <> 'planned'
GROUP BY band
ORDER BY band DESC;

-- The thousand newest rows that name a strength; which words are the same only Python can tell, for they may be sealed.
CREATE OR REPLACE VIEW goals.strengths AS
SELECT id, day, kind, count(*) OVER () AS total
FROM (
    SELECT id, day, 'strength' AS kind FROM goals.strength WHERE forgotten_at IS NULL
    UNION ALL
    SELECT id, coalesce(done_day, day), 'step' FROM goals.kept_step WHERE strength <> ''
)
ORDER BY day DESC, id DESC
LIMIT 1000;
