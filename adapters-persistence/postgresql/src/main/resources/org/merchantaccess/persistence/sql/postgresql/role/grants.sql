-- The rights of the role that the servers use, which must exist. The command migrate runs these statements if it is given the name of a role.
-- It creates no tables. Audit entries can be added and read, but neither changed nor deleted; so can App IDs once issued.

GRANT USAGE ON SCHEMA public TO merchant_access_server;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO merchant_access_server;

REVOKE UPDATE, DELETE ON audit_entry, claimed_app_id, deleted_app_id FROM merchant_access_server;

REVOKE DELETE ON audit_end, feed_head, merchant, store_state FROM merchant_access_server;

REVOKE INSERT, UPDATE, DELETE ON schema_version FROM merchant_access_server;
