CREATE SCHEMA weekly_review;
CREATE TABLE weekly_review.review (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    monday DATE NOT NULL,
    helped VARCHAR NOT NULL,
    hard VARCHAR NOT NULL,
    remember VARCHAR NOT NULL,
    focus VARCHAR NOT NULL,
    cue VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    on_today BOOLEAN NOT NULL
);
