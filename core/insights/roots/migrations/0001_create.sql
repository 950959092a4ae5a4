CREATE SCHEMA roots;
CREATE TABLE roots.experience (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    label VARCHAR NOT NULL,
    age_band VARCHAR,
    themes VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    fairer_message VARCHAR NOT NULL,
    belief_then SMALLINT CHECK (belief_then BETWEEN 0 AND 100),
    belief_now SMALLINT CHECK (belief_now BETWEEN 0 AND 100),
    distress_before SMALLINT CHECK (distress_before BETWEEN 0 AND 100),
    distress_after SMALLINT CHECK (distress_after BETWEEN 0 AND 100),
    to_younger_me VARCHAR NOT NULL,
    made_sense VARCHAR NOT NULL,
    who_saw VARCHAR NOT NULL,
    belief VARCHAR
);
CREATE TABLE roots.belief (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    old_belief VARCHAR NOT NULL,
    new_belief VARCHAR NOT NULL
);
CREATE TABLE roots.belief_rating (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    belief VARCHAR NOT NULL,
    old_rating SMALLINT CHECK (old_rating BETWEEN 0 AND 100),
    new_rating SMALLINT CHECK (new_rating BETWEEN 0 AND 100)
);
CREATE TABLE roots.rule (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    rule VARCHAR NOT NULL,
    helped VARCHAR NOT NULL,
    costs VARCHAR NOT NULL,
    kinder_rule VARCHAR NOT NULL,
    belief VARCHAR
);
CREATE TABLE roots.evidence (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    happened VARCHAR NOT NULL,
    quality VARCHAR NOT NULL,
    supports VARCHAR,
    belief VARCHAR,
    old_rating SMALLINT CHECK (old_rating BETWEEN 0 AND 100),
    new_rating SMALLINT CHECK (new_rating BETWEEN 0 AND 100)
);
