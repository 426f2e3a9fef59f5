-- Failed sign-ins, counted by account, source and hour. An address that belongs to no account is not kept: it has the empty name.

CREATE TABLE IF NOT EXISTS failed_sign_in (
  person TEXT NOT NULL,
  source TEXT NOT NULL,
  hour BIGINT NOT NULL,
  is_of_account INTEGER NOT NULL,
  times BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  serial BIGINT NOT NULL,
  PRIMARY KEY (person, source, hour)
);

CREATE INDEX IF NOT EXISTS failed_sign_in_by_kind ON failed_sign_in (is_of_account, serial);

CREATE INDEX IF NOT EXISTS failed_sign_in_by_number ON failed_sign_in (serial);

CREATE INDEX IF NOT EXISTS failed_sign_in_by_age ON failed_sign_in (last_at);

-- Sources that began to be limited within the last hour.
CREATE TABLE IF NOT EXISTS limited_source (
  source TEXT PRIMARY KEY,
  at BIGINT NOT NULL
);
