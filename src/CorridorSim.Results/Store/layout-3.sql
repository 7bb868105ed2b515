-- From layout 2 to 3: runs of trains and ships over lines, of replication 0; empty for the others.
-- Blob: [run][track, departed, arrived, units]; tracks are numbered as LineRun says, times are days since measurement began.
ALTER TABLE detail ADD COLUMN line_runs BLOB NOT NULL DEFAULT x'789C030000000001';
