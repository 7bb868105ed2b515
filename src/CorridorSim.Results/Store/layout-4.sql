-- From layout 3 to 4: a table with row numbers keeps a row of details in a page; without them a row of over a thousand bytes takes a page of its own.
CREATE TABLE detail_4 (
    study           INTEGER NOT NULL REFERENCES study (id),
    replication     INTEGER NOT NULL,
    tonnes_by_week  BLOB NOT NULL,
    unit_hours      BLOB NOT NULL,
    elements        BLOB NOT NULL,
    queue_by_week   BLOB NOT NULL,
    closed_by_week  BLOB NOT NULL,
    way_days        BLOB NOT NULL,
    line_runs       BLOB NOT NULL,
    PRIMARY KEY (study, replication)
);
INSERT INTO detail_4 SELECT study, replication, tonnes_by_week, unit_hours, elements, queue_by_week, closed_by_week, way_days, line_runs FROM detail;
DROP TABLE detail;
ALTER TABLE detail_4 RENAME TO detail;

-- What one unit more of each thing is worth; the first stores of layout 3 had no such table.
CREATE TABLE IF NOT EXISTS worth_most (
    study  INTEGER PRIMARY KEY REFERENCES study (id),
    result TEXT NOT NULL
);

-- Mean throughputs sharpened by control variates; no row where that was not asked. The last stores of layout 3 had it.
CREATE TABLE IF NOT EXISTS sharper_means (
    study  INTEGER PRIMARY KEY REFERENCES study (id),
    result TEXT NOT NULL                       -- JSON: indicator, mean, 95 % interval, gain, controls
);

-- Mean throughputs over the replications and their mirrored twins; no row where that was not asked.
CREATE TABLE antithetic_means (
    study  INTEGER PRIMARY KEY REFERENCES study (id),
    result TEXT NOT NULL                       -- JSON: indicator, mean, 95 % interval, gain with its interval, pairs
);

-- What was asked and where it was answered, so that the study can be made again; no row when it was stopped, had a time budget, or comes from an earlier layout.
CREATE TABLE question (
    study    INTEGER PRIMARY KEY REFERENCES study (id),
    asked    TEXT NOT NULL,                    -- JSON: replications, precision, maxReplications, extends, worthMost, controlVariates, antithetic
    platform TEXT NOT NULL                     -- operating system and processor family
);
