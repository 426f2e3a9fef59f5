-- The algorithm of a key; none for keys of earlier versions, which are all for Ed25519. The issuer and the audience of the tokens that the
-- key signs; none for those of the instance.
ALTER TABLE signing_key ADD COLUMN algorithm TEXT;
ALTER TABLE signing_key ADD COLUMN issuer TEXT;
ALTER TABLE signing_key ADD COLUMN audience TEXT CHECK ((issuer IS NULL) = (audience IS NULL));

-- A public key in base64, and its algorithm. The verifier of such a key is empty, and the version of its pepper is 0.
ALTER TABLE credential_key ADD COLUMN public_key TEXT CHECK (public_key IS NULL OR (verifier = '' AND pepper_version = 0));
ALTER TABLE credential_key ADD COLUMN algorithm TEXT CHECK ((public_key IS NULL) = (algorithm IS NULL));

-- Access tokens that were revoked before they expire.
CREATE TABLE revoked_token (
  token_id TEXT PRIMARY KEY,
  app_id TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);

CREATE INDEX revoked_token_of_app_id ON revoked_token (app_id);

CREATE INDEX revoked_token_by_expiry ON revoked_token (expires_at);

-- Digests of the IDs of accepted assertions, each of which is accepted once.
CREATE TABLE assertion_id (
  app_id TEXT NOT NULL,
  id TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (app_id, id)
);

CREATE INDEX assertion_id_by_expiry ON assertion_id (expires_at);

CREATE TABLE resource_server (
  id TEXT PRIMARY KEY,
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL
);
