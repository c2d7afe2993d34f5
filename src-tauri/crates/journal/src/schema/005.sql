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
