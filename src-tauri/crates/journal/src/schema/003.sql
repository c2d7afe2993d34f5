-- The working life of a relationship: sessions, goals, actions, the contract, its state; questions of one's own.
-- What is written in an entry stays there as the record; what lives on stands in a table of its own and points back.

ALTER TABLE relationship ADD COLUMN state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused', 'ended'));
ALTER TABLE relationship ADD COLUMN ended TEXT; -- local date; none until it has ended
ALTER TABLE relationship ADD COLUMN early INTEGER NOT NULL DEFAULT 0 CHECK (early IN (0, 1)); -- ended before its time, without blame

ALTER TABLE phase_change ADD COLUMN thoughts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(thoughts)); -- [{question, answer}], the questions as they were asked

CREATE TABLE session (
  id           TEXT NOT NULL PRIMARY KEY,
  relationship TEXT NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
  date         TEXT NOT NULL, -- on the wall, with time and zone: what the two people meant
  time         TEXT NOT NULL, -- "HH:MM"
  zone         TEXT NOT NULL, -- IANA name, for example Europe/London
  starts_at    TEXT NOT NULL, -- the same moment in UTC, by the rules known when it was written
  minutes      INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
  method       TEXT NOT NULL CHECK (method IN ('in-person', 'video', 'telephone', 'writing')),
  place        TEXT NOT NULL, -- a room, a link, a number; may be empty
  worksheet    TEXT, -- the instrument chosen for it
  state        TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  created_at   TEXT NOT NULL
) STRICT;

CREATE INDEX session_relationship ON session (relationship, starts_at DESC, id DESC);
CREATE INDEX session_planned ON session (starts_at, id) WHERE state = 'planned';

ALTER TABLE entry ADD COLUMN session TEXT REFERENCES session (id) ON DELETE SET NULL;
CREATE INDEX entry_session ON entry (session, date DESC, id DESC) WHERE session IS NOT NULL;

CREATE TABLE goal (
  id           TEXT NOT NULL PRIMARY KEY,
  relationship TEXT REFERENCES relationship (id) ON DELETE CASCADE, -- none: a goal of my own
  parent       TEXT REFERENCES goal (id) ON DELETE SET NULL CHECK (parent <> id), -- the long-term goal it is a step to
  position     INTEGER NOT NULL, -- by priority, from 1, among those with the same parent
  what         TEXT NOT NULL CHECK (length(what) > 0),
  success      TEXT NOT NULL, -- how one will know; may be empty
  starts       TEXT, -- local dates
  due          TEXT,
  review       TEXT,
  state        TEXT NOT NULL CHECK (state IN ('open', 'reached', 'dropped')),
  came         TEXT NOT NULL, -- what came of it; may be empty
  closed       TEXT, -- local date; none while open
  entry        TEXT REFERENCES entry (id) ON DELETE SET NULL, -- where it was written first
  made         TEXT NOT NULL, -- local date
  created_at   TEXT NOT NULL
) STRICT;

CREATE INDEX goal_relationship ON goal (relationship, state, position);
CREATE INDEX goal_parent ON goal (parent) WHERE parent IS NOT NULL;
CREATE INDEX goal_review ON goal (review) WHERE state = 'open' AND review IS NOT NULL;
CREATE INDEX goal_entry ON goal (entry) WHERE entry IS NOT NULL;

CREATE TABLE milestone ( -- a mark on the way to a goal
  id         TEXT NOT NULL PRIMARY KEY,
  goal       TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  what       TEXT NOT NULL CHECK (length(what) > 0),
  due        TEXT,
  reached    TEXT, -- local date; none until it is reached
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX milestone_goal ON milestone (goal, position);

CREATE TABLE action (
  id           TEXT NOT NULL PRIMARY KEY,
  relationship TEXT REFERENCES relationship (id) ON DELETE CASCADE, -- none: an action of my own
  goal         TEXT REFERENCES goal (id) ON DELETE SET NULL,
  session      TEXT REFERENCES session (id) ON DELETE SET NULL,
  entry        TEXT REFERENCES entry (id) ON DELETE SET NULL, -- where it was written first
  what         TEXT NOT NULL CHECK (length(what) > 0),
  owner        TEXT NOT NULL CHECK (owner IN ('me', 'them', 'both')),
  due          TEXT, -- local dates
  state        TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  came         TEXT NOT NULL, -- what came of it; may be empty
  closed       TEXT, -- none while open
  made         TEXT NOT NULL,
  created_at   TEXT NOT NULL
) STRICT;

CREATE INDEX action_relationship ON action (relationship, state, due);
CREATE INDEX action_open ON action (relationship, owner) WHERE state = 'open'; -- counted without a look at the rows
CREATE INDEX action_due ON action (due, id) WHERE state = 'open' AND due IS NOT NULL;
CREATE INDEX action_entry ON action (entry) WHERE entry IS NOT NULL;
CREATE INDEX action_goal ON action (goal) WHERE goal IS NOT NULL;
CREATE INDEX action_session ON action (session) WHERE session IS NOT NULL;

CREATE TABLE contract ( -- the newest is the one that holds; the older ones are kept
  id           TEXT NOT NULL PRIMARY KEY,
  relationship TEXT NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL, -- from 1
  mine         TEXT REFERENCES entry (id) ON DELETE SET NULL,   -- what I answered alone
  theirs       TEXT REFERENCES entry (id) ON DELETE SET NULL,   -- what the other person answered; they are its author
  agreed       TEXT REFERENCES entry (id) ON DELETE SET NULL,   -- one text for each point, with the signatures
  signed       TEXT, -- local date; none until both have signed
  review       TEXT, -- local date
  created_at   TEXT NOT NULL,
  UNIQUE (relationship, position)
) STRICT;

CREATE INDEX contract_mine ON contract (mine);
CREATE INDEX contract_theirs ON contract (theirs);
CREATE INDEX contract_agreed ON contract (agreed);

CREATE TABLE own_family ( -- a family of questions a person made
  id         TEXT NOT NULL PRIMARY KEY,
  title      TEXT NOT NULL CHECK (length(title) > 0),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE own_question (
  id         TEXT NOT NULL PRIMARY KEY,
  family     TEXT NOT NULL, -- an id of content/ or of own_family
  text       TEXT NOT NULL CHECK (length(text) > 0),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE question_star (
  question   TEXT NOT NULL PRIMARY KEY, -- an id of content/ or of own_question
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
