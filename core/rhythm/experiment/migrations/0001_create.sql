CREATE SCHEMA experiment;
CREATE TABLE experiment.experiment (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    practice VARCHAR NOT NULL,
    house VARCHAR,
    measure VARCHAR NOT NULL,
    own_measure VARCHAR,
    starts DATE NOT NULL,
    schedule VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    ended DATE,
    learned VARCHAR
);
CREATE TABLE experiment.weekly_number (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    experiment VARCHAR NOT NULL,
    week INTEGER NOT NULL,
    number SMALLINT CHECK (number BETWEEN 0 AND 10)
);
