CREATE SCHEMA gladness;
CREATE TABLE gladness.glad_thing (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    what VARCHAR NOT NULL,
    gladness SMALLINT CHECK (gladness BETWEEN 0 AND 10)
);
