CREATE SCHEMA check_in;
CREATE TABLE check_in.check_in (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    overall SMALLINT CHECK (overall BETWEEN 0 AND 10),
    roots SMALLINT CHECK (roots BETWEEN 0 AND 10),
    self_talk SMALLINT CHECK (self_talk BETWEEN 0 AND 10),
    goals SMALLINT CHECK (goals BETWEEN 0 AND 10),
    assertiveness SMALLINT CHECK (assertiveness BETWEEN 0 AND 10),
    self_compassion SMALLINT CHECK (self_compassion BETWEEN 0 AND 10),
    nothing_went_wrong BOOLEAN NOT NULL,
    line VARCHAR,
    greet BOOLEAN NOT NULL
);
