CREATE SCHEMA get_help;
CREATE TABLE get_help.contact (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    name VARCHAR NOT NULL,
    how VARCHAR,
    position INTEGER NOT NULL
);
CREATE TABLE get_help.plan_line (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    step VARCHAR NOT NULL,
    line VARCHAR,
    position INTEGER NOT NULL
);
