CREATE SCHEMA measures;
CREATE TABLE measures.filled_in (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    scale VARCHAR,
    note VARCHAR NOT NULL
);
CREATE TABLE measures.answer (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    filled_in VARCHAR NOT NULL,
    item VARCHAR NOT NULL,
    number SMALLINT NOT NULL CHECK (number BETWEEN 0 AND 100)
);
CREATE TABLE measures.own_scale (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    title VARCHAR NOT NULL,
    statements VARCHAR NOT NULL,
    lowest SMALLINT NOT NULL CHECK (lowest BETWEEN 0 AND 100),
    highest SMALLINT NOT NULL CHECK (highest BETWEEN 0 AND 100),
    reversed VARCHAR NOT NULL
);
