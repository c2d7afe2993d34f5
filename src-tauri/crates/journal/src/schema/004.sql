-- How often a session was changed after it was planned, and what is typed before a step to another phase.

-- A calendar program takes the event with the higher number for the newer one.
ALTER TABLE session ADD COLUMN changes INTEGER NOT NULL DEFAULT 0 CHECK (changes >= 0);

ALTER TABLE relationship ADD COLUMN thoughts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(thoughts)); -- [{question, answer}], until the step is taken
