-- From layout 2 to 3. Runs of trains and ships over lines, of replication 0; empty for the others.
-- Blob: [run][track, departed, arrived, units]; tracks are numbered as LineRun says, times are days since measurement began.
ALTER TABLE detail ADD COLUMN line_runs BLOB NOT NULL DEFAULT x'789C030000000001';

-- What one unit more of each thing is worth; no row where it was not asked.
CREATE TABLE IF NOT EXISTS worth_most (
    study  INTEGER PRIMARY KEY REFERENCES study (id),
    result TEXT NOT NULL                       -- JSON: indicator, single additions and pairs, best first, with gain, 95 % interval and paired replications
);
