-- What was filled in and is in sight: the answers to an own scale go out of sight with it, and come back with it.
CREATE OR REPLACE VIEW measures.kept AS
SELECT id, day, instant, scale
FROM measures.filled_in
WHERE forgotten_at IS NULL AND scale NOT IN (SELECT id FROM measures.own_scale WHERE forgotten_at IS NOT NULL);

-- A row each time that a scale was filled in, with all its answers: the score is computed from them when it is read.
CREATE OR REPLACE VIEW measures.scores AS
SELECT
    kept.id,
    kept.day,
    kept.instant,
    kept.scale,
    list(answer.item ORDER BY answer.item) AS items,
    list(answer.number ORDER BY answer.item) AS numbers
FROM measures.kept
JOIN measures.answer ON answer.filled_in = kept.id
GROUP BY kept.id, kept.day, kept.instant, kept.scale;
