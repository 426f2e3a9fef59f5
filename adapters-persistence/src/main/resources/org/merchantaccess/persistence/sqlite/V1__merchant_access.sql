-- Moments are milliseconds since 1970. Digests and seals are text. What PostgreSQL and SQLite both understand, and nothing else.

CREATE TABLE store_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  environment TEXT NOT NULL,
  key_check TEXT NOT NULL,
  starts BIGINT NOT NULL,
  head BIGINT NOT NULL,
  is_copy INTEGER NOT NULL
);

CREATE TABLE merchant (
  id TEXT PRIMARY KEY,
  position BIGINT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('OPEN', 'SUSPENDED')),
  version BIGINT NOT NULL
);

-- R6: no App ID is ever issued twice.
CREATE TABLE claimed_app_id (
  app_id TEXT PRIMARY KEY
);

CREATE TABLE app_id (
  app_id TEXT PRIMARY KEY,
  merchant_id TEXT NOT NULL REFERENCES merchant (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  pepper_version INTEGER NOT NULL,
  verifier TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('ACTIVE', 'INACTIVE')),
  activation TEXT,
  active_since BIGINT,
  CHECK ((status = 'ACTIVE') = (activation IS NOT NULL AND active_since IS NOT NULL))
);

-- R1, whoever writes.
CREATE UNIQUE INDEX app_id_unique_name ON app_id (merchant_id, name_key);

-- R4, whoever writes.
CREATE UNIQUE INDEX app_id_one_active ON app_id (merchant_id) WHERE status = 'ACTIVE';

CREATE TABLE deleted_app_id (
  app_id TEXT PRIMARY KEY,
  merchant_id TEXT NOT NULL REFERENCES merchant (id)
);

CREATE INDEX deleted_app_id_of_merchant ON deleted_app_id (merchant_id);

CREATE TABLE allowlist_entry (
  entry_id TEXT PRIMARY KEY,
  merchant_id TEXT NOT NULL REFERENCES merchant (id),
  position INTEGER NOT NULL,
  address_range TEXT NOT NULL,
  label TEXT NOT NULL,
  added_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX allowlist_entry_unique_range ON allowlist_entry (merchant_id, address_range);

CREATE TABLE app_key (
  app_id TEXT PRIMARY KEY,
  merchant_id TEXT NOT NULL,
  sealed TEXT NOT NULL
);

CREATE TABLE signing_key (
  key_id TEXT PRIMARY KEY,
  signs_from BIGINT NOT NULL,
  public_key TEXT NOT NULL,
  sealed TEXT NOT NULL
);

-- A change without a profile is one of the signing keys.
CREATE TABLE change_entry (
  number BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  profile TEXT
);

CREATE INDEX change_entry_by_age ON change_entry (at);

CREATE TABLE audit_entry (
  merchant_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  actor_address TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  words TEXT NOT NULL,
  seal TEXT NOT NULL,
  PRIMARY KEY (merchant_id, number)
);

-- The operator reads what is of no merchant.
CREATE TABLE refusal (
  reader TEXT NOT NULL,
  is_own_address INTEGER NOT NULL,
  app_id TEXT NOT NULL,
  cause TEXT NOT NULL,
  source TEXT NOT NULL,
  count BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  request_id TEXT NOT NULL,
  told BIGINT NOT NULL,
  PRIMARY KEY (reader, is_own_address, app_id, cause, source)
);

CREATE INDEX refusal_by_telling ON refusal (reader, is_own_address, told);

CREATE INDEX refusal_by_number ON refusal (told);

CREATE INDEX refusal_by_age ON refusal (last_at);

CREATE TABLE management_key (
  digest TEXT PRIMARY KEY,
  key_id TEXT NOT NULL UNIQUE,
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  last_used_at BIGINT,
  revoked_at BIGINT
);

-- What was let in from an address that is not told apart has no address.
CREATE TABLE use_count (
  app_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  address TEXT NOT NULL,
  period BIGINT NOT NULL,
  times BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (app_id, kind, address, period)
);

CREATE INDEX use_count_by_age ON use_count (kind, last_at);

CREATE TABLE last_use (
  app_id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  address TEXT NOT NULL
);

CREATE TABLE allowlist_hit (
  entry_id TEXT PRIMARY KEY,
  times BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL
);
