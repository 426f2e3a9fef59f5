-- The last single requests of each refusal. The request with a slot replaces the one 20 occurrences before it. Unknown methods and paths are
-- empty.
CREATE TABLE refused_request (
  reader TEXT NOT NULL,
  is_own_address INTEGER NOT NULL,
  app_id TEXT NOT NULL,
  cause TEXT NOT NULL,
  source TEXT NOT NULL,
  slot INTEGER NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  request_id TEXT NOT NULL,
  method TEXT NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (reader, is_own_address, app_id, cause, source, slot),
  FOREIGN KEY (reader, is_own_address, app_id, cause, source)
    REFERENCES refusal (reader, is_own_address, app_id, cause, source) ON DELETE CASCADE
);

CREATE INDEX refused_request_by_telling ON refused_request (reader, is_own_address, number);

CREATE INDEX refused_request_by_number ON refused_request (number);

CREATE INDEX refused_request_by_time ON refused_request (reader, at);

CREATE INDEX refused_request_by_age ON refused_request (at);

CREATE INDEX refused_request_by_id ON refused_request (reader, request_id);
