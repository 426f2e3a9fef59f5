package org.merchantaccess.persistence.merchant;

import java.util.List;
import org.merchantaccess.domain.credential.CredentialDetails;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** A row of the table of details of App IDs. They are apart from the App IDs, whose rows a node of an earlier version replaces. */
record DetailRow(String appId, String description, String owner, String createdBy) {

    /** Returns the rows of a profile; none for App IDs without details. */
    static List<DetailRow> of(MerchantProfile merchant) {
        return merchant.credentials().all().stream()
                .map(credential -> of(credential.appId().text(), credential.details()))
                .filter(row -> !row.details().equals(CredentialDetails.none()))
                .toList();
    }

    private static DetailRow of(String appId, CredentialDetails details) {
        return new DetailRow(appId, details.description(), details.owner(), details.createdBy());
    }

    /** Returns the details in a row of the table. */
    static DetailRow of(Row row) {
        return new DetailRow(row.text("app_id"), row.text("description"), row.text("owner"), row.text("created_by"));
    }

    /** Returns the details in a row of App IDs that are joined with their details; empty ones if there are none. */
    static CredentialDetails joined(Row row) {
        return row.optionalText("description")
                .map(description -> of(row).details())
                .getOrElse(CredentialDetails.none());
    }

    CredentialDetails details() {
        return CredentialDetails.restored(description, owner, createdBy);
    }

    void insert(Sql sql) {
        sql.change("""
                INSERT INTO app_id_detail (app_id, description, owner, created_by) VALUES (?, ?, ?, ?)
                ON CONFLICT (app_id) DO UPDATE SET description = excluded.description, owner = excluded.owner,
                  created_by = excluded.created_by""", appId, description, owner, createdBy);
    }

    void delete(Sql sql) {
        sql.change("DELETE FROM app_id_detail WHERE app_id = ?", appId);
    }
}
