-- A node of the former version ignores the new tables and columns, and replaces rows of App IDs that it changes. Existing
-- tables are changed in the order in which a change of a merchant uses them.

-- The time of the earliest change by time of a merchant: a switch, or the end of a key.
ALTER TABLE merchant ADD COLUMN next_due BIGINT;
ALTER TABLE merchant ADD COLUMN self_rotation TEXT COLLATE "C" NOT NULL DEFAULT 'FORBIDDEN' CHECK (self_rotation IN ('ALLOWED', 'FORBIDDEN'));

CREATE INDEX merchant_by_next_due ON merchant (next_due) WHERE next_due IS NOT NULL;

CREATE TABLE scheduled_switch (
  merchant_id TEXT COLLATE "C" PRIMARY KEY REFERENCES merchant (id),
  app_id TEXT COLLATE "C" NOT NULL,
  key_number INTEGER NOT NULL,
  outgoing_app_id TEXT COLLATE "C",
  outgoing_since BIGINT,
  at BIGINT NOT NULL,
  scheduled_by TEXT NOT NULL,
  CHECK ((outgoing_app_id IS NULL) = (outgoing_since IS NULL))
);

ALTER TABLE app_id ADD COLUMN latest_key INTEGER NOT NULL DEFAULT 1;
ALTER TABLE app_id ADD COLUMN inactive_since BIGINT CHECK (inactive_since IS NULL OR status = 'INACTIVE');

-- Keys of App IDs that have had more than their first key, or whose key has an end date. The verifier in the row of such an App ID is
-- empty. The only key of any other App ID has the number 1 and is in its row, as before. Ended keys are remembered to name the cause of
-- a refusal; the positions of those of an App ID begin at 0 with the latest.

CREATE TABLE credential_key (
  app_id TEXT COLLATE "C" NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  position INTEGER NOT NULL,
  role TEXT COLLATE "C" NOT NULL CHECK (role IN ('CURRENT', 'RETIRING', 'ENDED')),
  pepper_version INTEGER NOT NULL,
  verifier TEXT NOT NULL,
  made_at BIGINT,
  expires_at BIGINT,
  announced INTEGER,
  ends_at BIGINT,
  grace_after_first_use BIGINT,
  ended_at BIGINT,
  PRIMARY KEY (app_id, number),
  CHECK ((role = 'ENDED') = (ended_at IS NOT NULL)),
  CHECK ((role = 'ENDED') = (made_at IS NULL)),
  CHECK ((role = 'RETIRING') = (ends_at IS NOT NULL)),
  CHECK (role = 'RETIRING' OR grace_after_first_use IS NULL),
  CHECK ((expires_at IS NULL) = (announced IS NULL))
);

CREATE UNIQUE INDEX credential_key_one_current ON credential_key (app_id) WHERE role = 'CURRENT';

CREATE UNIQUE INDEX credential_key_one_retiring ON credential_key (app_id) WHERE role = 'RETIRING';

-- Empty texts are those that are not known.
CREATE TABLE app_id_detail (
  app_id TEXT COLLATE "C" PRIMARY KEY,
  description TEXT NOT NULL,
  owner TEXT NOT NULL,
  created_by TEXT NOT NULL
);

-- The digest by which a leaked key is found: a version of the pepper, a dot, 64 hexadecimal digits.
ALTER TABLE app_key ADD COLUMN lookup TEXT COLLATE "C";

CREATE INDEX app_key_by_lookup ON app_key (lookup);

-- Keys without a digest, or with one of another version than their sealed copy.
CREATE INDEX app_key_not_findable ON app_key (app_id)
  WHERE lookup IS NULL OR substr(lookup, 1, length(lookup) - 64) <> substr(sealed, 1, length(lookup) - 64);

-- Sealed copies of all keys but the first one of each App ID.
CREATE TABLE further_app_key (
  app_id TEXT COLLATE "C" NOT NULL,
  number INTEGER NOT NULL CHECK (number > 1),
  merchant_id TEXT COLLATE "C" NOT NULL,
  sealed TEXT NOT NULL,
  lookup TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (app_id, number)
);

CREATE INDEX further_app_key_by_lookup ON further_app_key (lookup);

-- Accepted uses of keys. Uses from an address beyond the limit have the empty address.
CREATE TABLE key_use (
  app_id TEXT COLLATE "C" NOT NULL,
  key_number INTEGER NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  times BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (app_id, key_number, address)
);

CREATE INDEX key_use_by_age ON key_use (last_at);
