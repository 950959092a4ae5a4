CREATE SCHEMA self_compassion;
CREATE TABLE self_compassion.as_to_a_friend (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    happened VARCHAR NOT NULL,
    to_self VARCHAR NOT NULL,
    harshness_self SMALLINT CHECK (harshness_self BETWEEN 0 AND 10),
    voice VARCHAR,
    to_friend VARCHAR NOT NULL,
    harshness_friend SMALLINT CHECK (harshness_friend BETWEEN 0 AND 10),
    to_me_now VARCHAR NOT NULL,
    harshness_now SMALLINT CHECK (harshness_now BETWEEN 0 AND 10),
    distress_before SMALLINT CHECK (distress_before BETWEEN 0 AND 100),
    distress_after SMALLINT CHECK (distress_after BETWEEN 0 AND 100)
);
CREATE TABLE self_compassion.pause (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    mindfulness VARCHAR NOT NULL,
    common_humanity VARCHAR NOT NULL,
    kindness VARCHAR NOT NULL,
    minutes INTEGER CHECK (minutes >= 1),
    distress_before SMALLINT CHECK (distress_before BETWEEN 0 AND 100),
    distress_after SMALLINT CHECK (distress_after BETWEEN 0 AND 100)
);
CREATE TABLE self_compassion.letter (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    letter VARCHAR NOT NULL,
    reread_on DATE,
    reread_at DATE,
    note VARCHAR NOT NULL
);
