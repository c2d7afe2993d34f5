-- The bin, and what an entry said before. Nothing that is there is rewritten.

ALTER TABLE entry ADD COLUMN binned_at TEXT; -- when it was moved to the bin; none when it was not

-- An entry in the bin is in no list: the lists walk indexes that do not hold it, and so need not read its row.
DROP INDEX entry_newest;
DROP INDEX entry_instrument;
DROP INDEX entry_relationship;
DROP INDEX entry_draft;
CREATE INDEX entry_newest ON entry (date DESC, id DESC) WHERE binned_at IS NULL;
CREATE INDEX entry_instrument ON entry (instrument, date DESC, id DESC) WHERE binned_at IS NULL;
CREATE INDEX entry_relationship ON entry (relationship, instrument, date DESC, id DESC) WHERE binned_at IS NULL;
CREATE INDEX entry_draft ON entry (date DESC, id DESC) WHERE state = 'draft' AND binned_at IS NULL;
CREATE INDEX entry_bin ON entry (binned_at DESC, id DESC) WHERE binned_at IS NOT NULL;

CREATE TABLE entry_revision ( -- what an entry said at a moment; its questions are the entry's
  id       TEXT NOT NULL PRIMARY KEY,
  entry    TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  position INTEGER NOT NULL, -- from 1; a clock may be set back, a history's order may not
  at       TEXT NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('draft', 'done')),
  answers  TEXT NOT NULL CHECK (json_valid(answers)),
  UNIQUE (entry, position)
) STRICT;
