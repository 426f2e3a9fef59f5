-- The formats of all entries that were ever appended: a version that does not read one of them must not go on.
ALTER TABLE feed_head ADD COLUMN formats TEXT NOT NULL DEFAULT '';
