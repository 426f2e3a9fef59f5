-- What was answered to calls with an idempotency key. Digests and answers without secrets; no answer where it held one.

CREATE TABLE idempotency_record (
  call_id TEXT PRIMARY KEY,
  position BIGINT NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL,
  answer TEXT,
  made_at BIGINT NOT NULL
);

CREATE INDEX idempotency_record_by_age ON idempotency_record (made_at);
