-- Layout of results.db, version 1; layout-2.sql and those that follow add to it (PRAGMA user_version). One file may hold several studies.
-- Numbers that do not exist (not observed) are NULL; unbounded ends of intervals are infinite.
-- Blobs are doubles, little-endian, row by row, deflated (zlib).

CREATE TABLE study (
    id             INTEGER PRIMARY KEY,
    scenario       TEXT NOT NULL,              -- name as printed
    scenario_hash  TEXT NOT NULL,              -- of the resolved scenario
    random_seed    TEXT NOT NULL,              -- unsigned, 64 bits
    tool_version   TEXT NOT NULL,              -- version that made the replications
    plan           TEXT NOT NULL,              -- the resolved plan, JSON
    catalogue      TEXT NOT NULL,              -- names and order of all measures, JSON
    UNIQUE (scenario_hash, random_seed, tool_version)
);

CREATE TABLE kpi (
    study    INTEGER NOT NULL REFERENCES study (id),
    position INTEGER NOT NULL,                 -- from 0, order of the catalogue
    name     TEXT NOT NULL,
    unit     TEXT NOT NULL,
    meaning  TEXT NOT NULL,
    PRIMARY KEY (study, position)
) WITHOUT ROWID;

-- One row per finished replication; a row is there whole or not at all.
CREATE TABLE replication (
    study      INTEGER NOT NULL REFERENCES study (id),
    number     INTEGER NOT NULL,               -- from 0
    events     INTEGER NOT NULL,               -- events simulated, warm-up included
    trace_hash TEXT NOT NULL,                  -- 16 hexadecimal digits; equal hashes mean equal runs
    PRIMARY KEY (study, number)
) WITHOUT ROWID;

-- Every indicator of every replication.
CREATE TABLE indicator (
    study       INTEGER NOT NULL REFERENCES study (id),
    replication INTEGER NOT NULL,
    kpi         INTEGER NOT NULL,              -- position in kpi
    value       REAL,
    PRIMARY KEY (study, replication, kpi)
) WITHOUT ROWID;

-- Weekly series, times and elements of the first 10 000 replications: what figures are drawn from.
CREATE TABLE detail (
    study           INTEGER NOT NULL REFERENCES study (id),
    replication     INTEGER NOT NULL,
    tonnes_by_week  BLOB NOT NULL,             -- [screenline][week]
    unit_hours      BLOB NOT NULL,             -- [stage][state]
    elements        BLOB NOT NULL,             -- [element][working, blocked, starved, closed, down, mean queue, binding share]
    queue_by_week   BLOB NOT NULL,             -- [queue][week], mean units waiting
    closed_by_week  BLOB NOT NULL,             -- [port][week], hours
    PRIMARY KEY (study, replication)
) WITHOUT ROWID;

-- Conclusions over the replications, written when a study ends.
CREATE TABLE estimate (
    study INTEGER NOT NULL REFERENCES study (id),
    kpi   INTEGER NOT NULL,
    observed INTEGER NOT NULL,
    mean REAL, mean_low REAL, mean_high REAL,
    p10 REAL, p10_low REAL, p10_high REAL,
    p50 REAL, p50_low REAL, p50_high REAL,
    p90 REAL, p90_low REAL, p90_high REAL,
    PRIMARY KEY (study, kpi)
) WITHOUT ROWID;

CREATE TABLE target (
    study        INTEGER NOT NULL REFERENCES study (id),
    position     INTEGER NOT NULL,
    name         TEXT NOT NULL,
    screenline   TEXT NOT NULL,
    threshold    REAL NOT NULL,                -- t/y
    asked        REAL NOT NULL,                -- probability asked for
    reached      INTEGER NOT NULL,
    replications INTEGER NOT NULL,
    low REAL, high REAL,                       -- 95 % interval of the probability
    method       TEXT NOT NULL,
    verdict      TEXT NOT NULL,                -- Met, NotMetDemandLimited, NotMetCapacityLimited or Undecided
    saturation_multiplier REAL,
    PRIMARY KEY (study, position)
) WITHOUT ROWID;

CREATE TABLE bottleneck (
    study       INTEGER NOT NULL REFERENCES study (id),
    position    INTEGER NOT NULL,              -- most binding first
    element     TEXT NOT NULL,
    name        TEXT NOT NULL,
    utilisation REAL,
    queue_share REAL,
    binding REAL, binding_low REAL, binding_high REAL,
    PRIMARY KEY (study, position)
) WITHOUT ROWID;

CREATE TABLE warning (
    study    INTEGER NOT NULL REFERENCES study (id),
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (study, position)
) WITHOUT ROWID;

-- Indicators by name, for people and other tools.
CREATE VIEW result AS
SELECT study.scenario, study.random_seed, indicator.replication, kpi.name AS kpi, indicator.value, kpi.unit
FROM indicator
JOIN kpi ON kpi.study = indicator.study AND kpi.position = indicator.kpi
JOIN study ON study.id = indicator.study;
