-- From layout 1 to 2: how long after loading units reach and leave the stages of their ways.
-- Blob: [row][mean, P10, median, P90, units], days; the rows are named by the ways of the catalogue. The default is an empty table.
ALTER TABLE detail ADD COLUMN way_days BLOB NOT NULL DEFAULT x'789C030000000001';
