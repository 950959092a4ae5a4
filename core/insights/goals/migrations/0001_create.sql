CREATE SCHEMA goals;
CREATE TABLE goals.goal (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    wish VARCHAR NOT NULL,
    why VARCHAR NOT NULL,
    area VARCHAR,
    outcome VARCHAR NOT NULL,
    obstacle VARCHAR NOT NULL,
    if_obstacle VARCHAR NOT NULL,
    then_action VARCHAR NOT NULL,
    by_when DATE,
    confidence SMALLINT CHECK (confidence BETWEEN 0 AND 10),
    level_m2 VARCHAR NOT NULL,
    level_m1 VARCHAR NOT NULL,
    level_0 VARCHAR NOT NULL,
    level_p1 VARCHAR NOT NULL,
    level_p2 VARCHAR NOT NULL,
    status VARCHAR NOT NULL
);
CREATE TABLE goals.goal_rating (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    goal VARCHAR NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2)
);
CREATE TABLE goals.step (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    goal VARCHAR,
    what VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    planned_day DATE,
    planned_time TIME,
    size VARCHAR,
    position INTEGER NOT NULL CHECK (position >= 0),
    confidence SMALLINT CHECK (confidence BETWEEN 0 AND 10),
    status VARCHAR NOT NULL,
    done_day DATE,
    strength VARCHAR NOT NULL
);
CREATE TABLE goals.strength (
    id VARCHAR PRIMARY KEY,
    day DATE NOT NULL,
    instant TIMESTAMP,
    zone VARCHAR NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    forgotten_at TIMESTAMP,
    import_key VARCHAR,
    strength VARCHAR NOT NULL,
    note VARCHAR NOT NULL
);
