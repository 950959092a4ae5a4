CREATE SCHEMA drafts;
CREATE TABLE drafts.draft (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    form VARCHAR NOT NULL,
    slug VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    entry VARCHAR,
    field VARCHAR NOT NULL,
    value VARCHAR
);
