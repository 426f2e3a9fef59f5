-- People who sign in to the Hub. Of passwords, tokens and links there are digests only; secrets of second factors are sealed.

CREATE TABLE person (
  person_id TEXT PRIMARY KEY,
  position BIGINT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL
);

-- An operator's place is the instance, which has the empty name.
CREATE TABLE membership (
  person_id TEXT NOT NULL REFERENCES person (person_id),
  place TEXT NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('MANAGER', 'DEVELOPER', 'READ_ONLY', 'OPERATOR')),
  PRIMARY KEY (person_id, place),
  CHECK ((role = 'OPERATOR') = (place = ''))
);

CREATE INDEX membership_by_place ON membership (place);

CREATE TABLE hub_session (
  session_id TEXT PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  position BIGINT NOT NULL UNIQUE,
  person_id TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('AWAITING_CODE', 'SIGNED_IN')),
  started_at BIGINT NOT NULL,
  last_used_at BIGINT NOT NULL,
  proved_at BIGINT NOT NULL,
  source TEXT NOT NULL
);

CREATE INDEX hub_session_of_person ON hub_session (person_id);

CREATE INDEX hub_session_by_age ON hub_session (started_at);

-- An invitation has an address, a place and a role; a reset of a password has a person.
CREATE TABLE one_time_link (
  link_id TEXT PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  position BIGINT NOT NULL UNIQUE,
  issued_at BIGINT NOT NULL,
  issued_by TEXT,
  email TEXT,
  place TEXT,
  role TEXT,
  person_id TEXT,
  CHECK ((person_id IS NULL) = (email IS NOT NULL AND place IS NOT NULL AND role IS NOT NULL))
);

CREATE INDEX one_time_link_by_place ON one_time_link (place);

CREATE INDEX one_time_link_by_person ON one_time_link (person_id);

CREATE INDEX one_time_link_by_issuer ON one_time_link (issued_by);

CREATE INDEX one_time_link_by_age ON one_time_link (issued_at);

CREATE TABLE sign_in_failure (
  account TEXT PRIMARY KEY,
  times INTEGER NOT NULL,
  last_at BIGINT NOT NULL
);

CREATE INDEX sign_in_failure_by_age ON sign_in_failure (last_at);

CREATE TABLE known_source (
  person_id TEXT NOT NULL,
  source TEXT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, source)
);

CREATE TABLE second_factor (
  person_id TEXT PRIMARY KEY,
  sealed TEXT NOT NULL,
  last_step BIGINT
);
