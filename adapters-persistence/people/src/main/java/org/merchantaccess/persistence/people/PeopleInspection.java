package org.merchantaccess.persistence.people;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.domain.people.EmailAddress;
import org.merchantaccess.persistence.sql.DatabaseFault;
import org.merchantaccess.persistence.sql.Row;
import org.merchantaccess.persistence.sql.Sql;

/** Reads people, memberships, sessions and links, and reports rows with invalid values. */
final class PeopleInspection {

    private final Sql sql;
    private final List<String> damaged = new ArrayList<>();

    PeopleInspection(Sql sql) {
        this.sql = sql;
    }

    List<String> damaged() {
        sql.all(
                "SELECT * FROM person",
                row -> inspected("person " + row.text("person_id"), row, PeopleInspection::isAsWritten));
        sql.all(
                "SELECT * FROM membership",
                row -> inspected(
                        "membership of person " + row.text("person_id"),
                        row,
                        each -> MembershipRow.read(each).role().name().equals(each.text("role"))));
        sql.all(
                "SELECT * FROM hub_session",
                row -> inspected(
                        "session " + row.text("session_id"),
                        row,
                        each -> isDigest(each)
                                && SqlSessions.session(each)
                                        .session()
                                        .id()
                                        .text()
                                        .equals(each.text("session_id"))));
        sql.all(
                "SELECT * FROM one_time_link",
                row -> inspected(
                        "link " + row.text("link_id"),
                        row,
                        each -> isDigest(each)
                                && SqlOneTimeLinks.link(each).id().text().equals(each.text("link_id"))));
        return List.copyOf(damaged);
    }

    private boolean inspected(String where, Row row, Check check) {
        if (!holds(check, row)) {
            damaged.add(where);
        }
        return true;
    }

    private static boolean holds(Check check, Row row) {
        try {
            return check.holds(row);
        } catch (RuntimeException unreadable) {
            if (DatabaseFault.isOfHost(unreadable)) {
                throw unreadable;
            }
            return false;
        }
    }

    private static boolean isAsWritten(Row row) {
        Option<EmailAddress> email = EmailAddress.parse(row.text("email"));
        return email.exists(read ->
                        read.text().equals(row.text("email")) && read.key().equals(row.text("email_key")))
                && Argon2Text.read(row.text("password_hash")).text().equals(row.text("password_hash"));
    }

    private static boolean isDigest(Row row) {
        return row.text("digest").matches("[0-9a-f]{64}");
    }

    private interface Check {
        boolean holds(Row row);
    }
}
