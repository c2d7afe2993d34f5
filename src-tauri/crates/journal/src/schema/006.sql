-- Wheels: sets of areas whose ids stay, which set a wheel was scored with, and whom an assessment is about.

CREATE TABLE wheel_set ( -- the built-in one has no row until something of it is changed
  id           TEXT NOT NULL PRIMARY KEY,
  name         TEXT NOT NULL, -- empty for the built-in one
  relationship TEXT REFERENCES relationship (id) ON DELETE CASCADE,
  removed_at   TEXT, -- what was scored with it stays
  created_at   TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX wheel_set_relationship ON wheel_set (relationship)
  WHERE relationship IS NOT NULL AND removed_at IS NULL;

CREATE TABLE wheel_area ( -- an id is for ever: a score is kept under it whatever the area is called later
  wheel_set  TEXT NOT NULL REFERENCES wheel_set (id) ON DELETE CASCADE,
  id         TEXT NOT NULL,
  position   INTEGER NOT NULL, -- clockwise from the top
  name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  retired    INTEGER NOT NULL CHECK (retired IN (0, 1)),
  split_from TEXT, -- the area it was a part of
  PRIMARY KEY (wheel_set, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE wheel_version ( -- which set a version of the wheel's questions was made for; those of the program have no row
  version   INTEGER NOT NULL PRIMARY KEY,
  wheel_set TEXT NOT NULL REFERENCES wheel_set (id) ON DELETE CASCADE
) STRICT;

ALTER TABLE entry ADD COLUMN about TEXT REFERENCES person (id); -- whom it is about, when that is not its author
