-- What came after a first year of use: a calendar's numbers, thoughts before a step, forms of one's own.

-- A calendar program takes the event with the higher number for the newer one.
ALTER TABLE session ADD COLUMN changes INTEGER NOT NULL DEFAULT 0 CHECK (changes >= 0);

ALTER TABLE relationship ADD COLUMN thoughts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(thoughts)); -- [{question, answer}], until the step is taken

-- Forms a person made or changed inside Ithaca. They are in the journal and not in packs/, so that they are encrypted and in
-- its backups. What was answered keeps its questions in instrument_version.

CREATE TABLE own_instrument (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id GLOB 'own-*'), -- no built-in id begins so
  used       TEXT CHECK (json_valid(used)),  -- the instrument as it is offered; none until it is first used
  draft      TEXT CHECK (json_valid(draft)), -- as it is being changed, sound or not; none when that is what is used
  based_on   TEXT, -- the instrument it was copied from
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  binned_at  TEXT, -- when it was moved to the bin; none: it is not there
  CHECK (used IS NOT NULL OR draft IS NOT NULL)
) STRICT;

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
