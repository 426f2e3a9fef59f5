-- Requests of an App ID in an hour or a day. The outcome is LOGIN, CALL, or the cause of a refusal.
CREATE TABLE request_count (
  app_id TEXT NOT NULL,
  resolution TEXT NOT NULL,
  start_at BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  times BIGINT NOT NULL,
  PRIMARY KEY (app_id, resolution, start_at, outcome)
) WITHOUT ROWID;

CREATE INDEX request_count_by_age ON request_count (resolution, start_at);

-- Refusals reported to a reader in an hour or a day. The operator has no name.
CREATE TABLE refusal_count (
  reader TEXT NOT NULL,
  resolution TEXT NOT NULL,
  start_at BIGINT NOT NULL,
  cause TEXT NOT NULL,
  times BIGINT NOT NULL,
  PRIMARY KEY (reader, resolution, start_at, cause)
) WITHOUT ROWID;

CREATE INDEX refusal_count_by_age ON refusal_count (resolution, start_at);

-- Logins and calls of an App ID in an hour or a day by address. Addresses that are counted together have no address.
CREATE TABLE address_count (
  app_id TEXT NOT NULL,
  resolution TEXT NOT NULL,
  start_at BIGINT NOT NULL,
  address TEXT NOT NULL,
  logins BIGINT NOT NULL,
  calls BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (app_id, resolution, start_at, address)
) WITHOUT ROWID;

CREATE INDEX address_count_by_age ON address_count (resolution, start_at);
