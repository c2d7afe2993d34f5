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
