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

-- Finding things again: the index of what was written, the tags, the stars, the filters a person keeps.
-- The words come from the core, which reads answers; what is below only notes which thing has changed, whoever changed
-- it and by which way, and takes away what is gone in the same transaction. A change cannot be forgotten so.

CREATE TABLE tag (
  id         TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  folded     TEXT NOT NULL UNIQUE, -- the name in small letters without accents: two names that look alike are one tag
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE entry_tag (
  entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  tag   TEXT NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (entry, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_tag_tag ON entry_tag (tag, entry);

CREATE TABLE entry_star (
  entry      TEXT NOT NULL PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_filter (
  id         TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  filter     TEXT NOT NULL CHECK (json_valid(filter)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE findable ( -- one row for each thing in the index
  id    INTEGER NOT NULL PRIMARY KEY, -- its row in entry_search; sorts by the thing's day, which `search::place` puts in it
  kind  TEXT NOT NULL CHECK (kind IN ('entry', 'session', 'goal', 'action', 'relationship', 'question')),
  owner TEXT NOT NULL, -- the id of the entry, the session …
  UNIQUE (kind, owner)
) STRICT;

CREATE TABLE find_stale ( -- what has changed since the index last read it
  kind  TEXT NOT NULL,
  owner TEXT NOT NULL,
  PRIMARY KEY (kind, owner)
) STRICT, WITHOUT ROWID;

-- It keeps its own copy of the words: to take a text out of a full-text index one must know exactly what was put in, and
-- an entry does not know what it said when it was read last. Without a copy (contentless) erased words would stay in the
-- index until it is merged some day. Accents are folded and nothing else: a stemmer of English words makes nonsense of
-- Welsh ones and of names; pieces of three letters (trigram) find nothing under three letters and take thrice the room.
-- The prefixes make the first two or three letters of a word as quick to find as a whole one. More of them would be quicker
-- still to ask and slower to change: each word that goes is sought out in each of them.
CREATE VIRTUAL TABLE entry_search USING fts5 (
  title, body, about, facets,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER findable_gone AFTER DELETE ON findable BEGIN
  DELETE FROM entry_search WHERE rowid = OLD.id;
END;

CREATE TRIGGER entry_made AFTER INSERT ON entry BEGIN
  INSERT INTO find_stale SELECT 'entry', NEW.id
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'entry' AND owner = NEW.id);
END;
CREATE TRIGGER entry_changed AFTER UPDATE OF relationship, date, title, answers, binned_at ON entry BEGIN
  INSERT INTO find_stale SELECT 'entry', NEW.id
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'entry' AND owner = NEW.id);
END;
CREATE TRIGGER entry_binned AFTER UPDATE OF binned_at ON entry WHEN NEW.binned_at IS NOT NULL BEGIN
  DELETE FROM findable WHERE kind = 'entry' AND owner = NEW.id;
END;
CREATE TRIGGER entry_gone AFTER DELETE ON entry BEGIN
  DELETE FROM findable WHERE kind = 'entry' AND owner = OLD.id;
  DELETE FROM find_stale WHERE kind = 'entry' AND owner = OLD.id;
END;

CREATE TRIGGER session_made AFTER INSERT ON session BEGIN
  INSERT INTO find_stale SELECT 'session', NEW.id
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'session' AND owner = NEW.id);
END;
CREATE TRIGGER session_changed AFTER UPDATE OF relationship, date, place, worksheet ON session BEGIN
  INSERT INTO find_stale SELECT 'session', NEW.id
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'session' AND owner = NEW.id);
END;
CREATE TRIGGER session_gone AFTER DELETE ON session BEGIN
  DELETE FROM findable WHERE kind = 'session' AND owner = OLD.id;
  DELETE FROM find_stale WHERE kind = 'session' AND owner = OLD.id;
END;

CREATE TRIGGER goal_made AFTER INSERT ON goal BEGIN
  INSERT INTO find_stale SELECT 'goal', NEW.id
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'goal' AND owner = NEW.id);
END;
CREATE TRIGGER goal_changed AFTER UPDATE OF relationship, what, success, came, made ON goal BEGIN
  INSERT INTO find_stale SELECT 'goal', NEW.id
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'goal' AND owner = NEW.id);
END;
CREATE TRIGGER goal_gone AFTER DELETE ON goal BEGIN
  DELETE FROM findable WHERE kind = 'goal' AND owner = OLD.id;
  DELETE FROM find_stale WHERE kind = 'goal' AND owner = OLD.id;
END;

CREATE TRIGGER milestone_made AFTER INSERT ON milestone BEGIN
  INSERT INTO find_stale SELECT 'goal', NEW.goal
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'goal' AND owner = NEW.goal);
END;
CREATE TRIGGER milestone_changed AFTER UPDATE OF what ON milestone BEGIN
  INSERT INTO find_stale SELECT 'goal', NEW.goal
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'goal' AND owner = NEW.goal);
END;
CREATE TRIGGER milestone_gone AFTER DELETE ON milestone BEGIN
  INSERT INTO find_stale SELECT 'goal', id FROM goal WHERE id = OLD.goal
    AND NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'goal' AND owner = OLD.goal);
END;

CREATE TRIGGER action_made AFTER INSERT ON action BEGIN
  INSERT INTO find_stale SELECT 'action', NEW.id
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'action' AND owner = NEW.id);
END;
CREATE TRIGGER action_changed AFTER UPDATE OF relationship, what, came, owner, made ON action BEGIN
  INSERT INTO find_stale SELECT 'action', NEW.id
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'action' AND owner = NEW.id);
END;
CREATE TRIGGER action_gone AFTER DELETE ON action BEGIN
  DELETE FROM findable WHERE kind = 'action' AND owner = OLD.id;
  DELETE FROM find_stale WHERE kind = 'action' AND owner = OLD.id;
END;

CREATE TRIGGER own_question_made AFTER INSERT ON own_question BEGIN
  INSERT INTO find_stale SELECT 'question', NEW.id
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'question' AND owner = NEW.id);
END;
CREATE TRIGGER own_question_changed AFTER UPDATE OF text ON own_question BEGIN
  INSERT INTO find_stale SELECT 'question', NEW.id
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'question' AND owner = NEW.id);
END;
CREATE TRIGGER own_question_gone AFTER DELETE ON own_question BEGIN
  DELETE FROM findable WHERE kind = 'question' AND owner = OLD.id;
  DELETE FROM find_stale WHERE kind = 'question' AND owner = OLD.id;
END;

CREATE TRIGGER relationship_gone AFTER DELETE ON relationship BEGIN
  DELETE FROM findable WHERE kind = 'relationship' AND owner = OLD.id;
  DELETE FROM find_stale WHERE kind = 'relationship' AND owner = OLD.id;
END;

-- What somebody wrote on moving on stands with the relationship.
CREATE TRIGGER phase_change_made AFTER INSERT ON phase_change BEGIN
  INSERT INTO find_stale SELECT 'relationship', NEW.relationship
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'relationship' AND owner = NEW.relationship);
END;
CREATE TRIGGER phase_change_changed AFTER UPDATE OF thoughts ON phase_change BEGIN
  INSERT INTO find_stale SELECT 'relationship', NEW.relationship
    WHERE NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'relationship' AND owner = NEW.relationship);
END;
CREATE TRIGGER phase_change_gone AFTER DELETE ON phase_change BEGIN
  INSERT INTO find_stale SELECT 'relationship', id FROM relationship WHERE id = OLD.relationship
    AND NOT EXISTS (SELECT 1 FROM find_stale WHERE kind = 'relationship' AND owner = OLD.relationship);
END;

-- Who is in a relationship stands with everything that belongs to it.
CREATE VIEW of_relationship (relationship, kind, owner) AS
  SELECT id, 'relationship', id FROM relationship
  UNION ALL SELECT relationship, 'entry', id FROM entry WHERE binned_at IS NULL
  UNION ALL SELECT relationship, 'session', id FROM session
  UNION ALL SELECT relationship, 'goal', id FROM goal
  UNION ALL SELECT relationship, 'action', id FROM action;
CREATE TRIGGER relationship_person_made AFTER INSERT ON relationship_person BEGIN
  INSERT INTO find_stale SELECT kind, owner FROM of_relationship WHERE relationship = NEW.relationship
    AND (kind, owner) NOT IN (SELECT kind, owner FROM find_stale);
END;
CREATE TRIGGER relationship_person_gone AFTER DELETE ON relationship_person BEGIN
  INSERT INTO find_stale SELECT kind, owner FROM of_relationship WHERE relationship = OLD.relationship
    AND (kind, owner) NOT IN (SELECT kind, owner FROM find_stale);
END;
CREATE TRIGGER person_renamed AFTER UPDATE OF name ON person WHEN NEW.name <> OLD.name BEGIN
  INSERT INTO find_stale SELECT DISTINCT kind, owner FROM of_relationship
    WHERE relationship IN (SELECT relationship FROM relationship_person WHERE person = NEW.id)
    AND (kind, owner) NOT IN (SELECT kind, owner FROM find_stale);
END;

-- A journal that was there before: all of it is still to be read, in slices, once it is open.
INSERT INTO find_stale SELECT kind, owner FROM of_relationship WHERE relationship IS NOT NULL;
INSERT INTO find_stale SELECT kind, owner FROM of_relationship WHERE relationship IS NULL;
INSERT INTO find_stale SELECT 'question', id FROM own_question;

-- The questions as they were asked, in each language. An entry is answered to one wording of one version.

CREATE TABLE instrument_wording ( -- stored when first used, as its version is
  instrument TEXT NOT NULL,
  version    INTEGER NOT NULL,
  wording    TEXT NOT NULL, -- a language's code; from the second edition of a translation on, with its number: 'cy-2'; 'own' of one's own
  title      TEXT NOT NULL,
  purpose    TEXT NOT NULL,
  time       TEXT,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  created_at TEXT NOT NULL,
  PRIMARY KEY (instrument, version, wording),
  FOREIGN KEY (instrument, version) REFERENCES instrument_version (instrument, version) ON DELETE CASCADE
) STRICT;

-- Until now there was English alone, and whatever people wrote their own forms in.
INSERT INTO instrument_wording (instrument, version, wording, title, purpose, time, definition, created_at)
  SELECT instrument, version, iif(instrument GLOB 'own-*', 'own', 'en'), title, purpose, time, definition, created_at FROM instrument_version;

-- An entry points at its version, and a table that is pointed at cannot be made anew here without emptying those that do.
-- So the versions stay, and only their words move out.
ALTER TABLE instrument_version DROP COLUMN title;
ALTER TABLE instrument_version DROP COLUMN purpose;
ALTER TABLE instrument_version DROP COLUMN time;
ALTER TABLE instrument_version DROP COLUMN definition;

ALTER TABLE entry ADD COLUMN wording TEXT NOT NULL DEFAULT 'en';
UPDATE entry SET wording = 'own' WHERE instrument GLOB 'own-*';

-- Brought in: what came with which file, so that it can be taken back in one step and does not come twice.

CREATE TABLE import (
  id       TEXT NOT NULL PRIMARY KEY,
  at       TEXT NOT NULL,
  finished INTEGER NOT NULL CHECK (finished IN (0, 1)) -- one that was cut short is taken back when the journal opens
) STRICT;

CREATE TABLE import_row (
  import TEXT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  tbl    TEXT NOT NULL,
  key    TEXT NOT NULL,
  mark   TEXT, -- a digest of the row as it came; another one later means that it was changed since
  PRIMARY KEY (import, tbl, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_source ( -- an entry of another program, by a digest of what it was there; it goes with the entry
  digest TEXT NOT NULL PRIMARY KEY,
  entry  TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX import_source_entry ON import_source (entry);
