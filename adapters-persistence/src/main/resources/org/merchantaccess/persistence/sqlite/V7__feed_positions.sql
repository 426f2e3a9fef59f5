-- An entry of the change feed has a random id, because a database that lost commits assigns the same numbers again.

CREATE TABLE feed_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  history_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  entry_id TEXT NOT NULL
);

-- Positions of nodes that this database lacks. While there is one, no node follows the feed.
CREATE TABLE lost_commits (
  number BIGINT NOT NULL,
  entry_id TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (number, entry_id)
);

-- A kind that a node does not know, or a higher format, ends its lease.
ALTER TABLE change_entry ADD COLUMN entry_id TEXT NOT NULL DEFAULT '';
ALTER TABLE change_entry ADD COLUMN kind TEXT NOT NULL DEFAULT 'merchant';
ALTER TABLE change_entry ADD COLUMN format INTEGER NOT NULL DEFAULT 1;

-- The newest entry is always kept.
INSERT INTO change_entry (number, at)
  SELECT head, 0 FROM store_state WHERE head > 0 AND NOT EXISTS (SELECT 1 FROM change_entry WHERE number = head);

UPDATE change_entry SET entry_id = lower(hex(randomblob(16)));
UPDATE change_entry SET kind = 'signing_keys' WHERE profile IS NULL;

INSERT INTO feed_head (id, history_id, number, entry_id)
  SELECT 1, lower(hex(randomblob(16))), head, COALESCE((SELECT entry_id FROM change_entry WHERE number = head), '') FROM store_state;

ALTER TABLE store_state DROP COLUMN head;
