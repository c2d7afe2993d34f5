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
