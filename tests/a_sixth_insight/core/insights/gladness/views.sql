CREATE OR REPLACE VIEW gladness.glad_weeks AS
SELECT date_trunc('week', day)::DATE AS starts, count(*) AS n
FROM gladness.glad_thing
WHERE forgotten_at IS NULL
GROUP BY starts
ORDER BY starts;
