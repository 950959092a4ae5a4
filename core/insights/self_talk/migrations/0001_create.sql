CREATE SCHEMA self_talk;
CREATE TABLE self_talk.thought_record (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    part VARCHAR,
    situation VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    hot_thought VARCHAR NOT NULL,
    other_thoughts VARCHAR NOT NULL,
    belief_before SMALLINT CHECK (belief_before BETWEEN 0 AND 100),
    evidence_for VARCHAR NOT NULL,
    evidence_against VARCHAR NOT NULL,
    partly_true BOOLEAN NOT NULL,
    need_now VARCHAR NOT NULL,
    balanced_thought VARCHAR NOT NULL,
    balanced_belief SMALLINT CHECK (balanced_belief BETWEEN 0 AND 100),
    belief_after SMALLINT CHECK (belief_after BETWEEN 0 AND 100)
);
CREATE TABLE self_talk.feeling (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    record VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    before SMALLINT CHECK (before BETWEEN 0 AND 100),
    after SMALLINT CHECK (after BETWEEN 0 AND 100)
);
CREATE TABLE self_talk.trap_tick (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    record VARCHAR NOT NULL,
    trap VARCHAR NOT NULL
);
CREATE TABLE self_talk.own_trap (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    label VARCHAR NOT NULL
);
CREATE TABLE self_talk.own_feeling (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    label VARCHAR NOT NULL
);
CREATE TABLE self_talk.prediction_test (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    prediction VARCHAR NOT NULL,
    probability SMALLINT CHECK (probability BETWEEN 0 AND 100),
    plan VARCHAR NOT NULL,
    happened VARCHAR,
    learned VARCHAR NOT NULL
);
