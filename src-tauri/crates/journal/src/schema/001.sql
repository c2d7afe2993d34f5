-- The first schema of a journal. Migrations are only ever added: this file does not change once it has been released.
-- Ids are UUIDv7 as text. "…_at" is UTC as RFC 3339; "date" is the local day a person meant, YYYY-MM-DD.

CREATE TABLE person (
  id         TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL CHECK (me = 1 OR length(name) BETWEEN 1 AND 120), -- mine may be empty: nobody asks for it
  me         INTEGER NOT NULL CHECK (me IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX person_me ON person (me) WHERE me = 1; -- a journal is one person's

CREATE TABLE relationship (
  id         TEXT NOT NULL PRIMARY KEY,
  role       TEXT NOT NULL CHECK (role IN ('mentee', 'mentor', 'both')),
  kind       TEXT NOT NULL,
  started    TEXT NOT NULL, -- local date
  ends       TEXT CHECK (ends >= started), -- local date; none when open
  rhythm     TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE relationship_person ( -- everyone in it but me
  relationship TEXT NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
  person       TEXT NOT NULL REFERENCES person (id),
  position     INTEGER NOT NULL, -- as they were named, from 1
  PRIMARY KEY (relationship, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX relationship_person_person ON relationship_person (person);

CREATE TABLE phase_change ( -- the walk; the last step is where the relationship stands
  id           TEXT NOT NULL PRIMARY KEY,
  relationship TEXT NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL, -- from 1; a clock may be set back, a walk's order may not
  phase        TEXT NOT NULL, -- an id of content/
  date         TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  UNIQUE (relationship, position)
) STRICT;

CREATE TABLE task_tick (
  relationship TEXT NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
  task         TEXT NOT NULL, -- an id of content/
  date         TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  PRIMARY KEY (relationship, task)
) STRICT, WITHOUT ROWID;

CREATE TABLE instrument_version ( -- stored when first used, so that old entries keep their questions
  instrument TEXT NOT NULL,
  version    INTEGER NOT NULL CHECK (version > 0),
  title      TEXT NOT NULL,
  purpose    TEXT NOT NULL,
  time       TEXT,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  created_at TEXT NOT NULL,
  PRIMARY KEY (instrument, version)
) STRICT;

CREATE TABLE entry (
  id           TEXT NOT NULL PRIMARY KEY,
  instrument   TEXT NOT NULL,
  version      INTEGER NOT NULL,
  relationship TEXT REFERENCES relationship (id),
  author       TEXT NOT NULL REFERENCES person (id),
  state        TEXT NOT NULL CHECK (state IN ('draft', 'done')),
  date         TEXT NOT NULL,
  title        TEXT, -- the headline answer, cut from the answers at each save so that a list need not read them
  excerpt      TEXT NOT NULL, -- likewise, the first words
  answers      TEXT NOT NULL CHECK (json_valid(answers)),
  created_at   TEXT NOT NULL,
  saved_at     TEXT NOT NULL,
  FOREIGN KEY (instrument, version) REFERENCES instrument_version (instrument, version)
) STRICT;

CREATE INDEX entry_newest ON entry (date DESC, id DESC);
CREATE INDEX entry_instrument ON entry (instrument, date DESC, id DESC);
CREATE INDEX entry_relationship ON entry (relationship, instrument, date DESC, id DESC);
CREATE INDEX entry_draft ON entry (date DESC, id DESC) WHERE state = 'draft';

CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
