-- A link for a person resets the password or, where it says so, signs in.

ALTER TABLE one_time_link ADD COLUMN signs_in INTEGER NOT NULL DEFAULT 0
  CHECK (signs_in IN (0, 1) AND (signs_in = 0 OR person_id IS NOT NULL));
