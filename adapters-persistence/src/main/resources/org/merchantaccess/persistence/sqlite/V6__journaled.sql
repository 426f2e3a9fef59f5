-- The last change that the restore journal beside the keys must have; -1 where the journal need not have the store's name yet.

ALTER TABLE store_state ADD COLUMN journaled BIGINT NOT NULL DEFAULT -1;
