package org.merchantaccess.persistence.people;

import java.time.Instant;
import org.merchantaccess.application.people.port.SignInAttempts;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.people.password.SignInFailures;
import org.merchantaccess.persistence.sql.Sql;

/** Stores sign-in failures and known sources in two tables. */
final class SqlSignInAttempts implements SignInAttempts {

    private final Sql sql;

    SqlSignInAttempts(Sql sql) {
        this.sql = sql;
    }

    /** Locks the account, so that concurrent failures are all counted. */
    @Override
    public SignInFailures failuresOf(String account) {
        sql.lock("sign-in failures", account);
        return sql.one(
                        "SELECT times, last_at FROM sign_in_failure WHERE account = ?",
                        row -> new SignInFailures((int) row.number("times"), row.moment("last_at")),
                        account)
                .getOrElse(SignInFailures.NONE);
    }

    @Override
    public void keep(String account, SignInFailures failures) {
        sql.change("""
                INSERT INTO sign_in_failure (account, times, last_at) VALUES (?, ?, ?)
                ON CONFLICT (account) DO UPDATE SET times = excluded.times, last_at = excluded.last_at""", account, failures.count(), failures.lastAt());
        if (sql.number("SELECT COUNT(*) FROM sign_in_failure") > MAX_ACCOUNTS) {
            sql.change("""
                    DELETE FROM sign_in_failure WHERE account IN (
                      SELECT account FROM sign_in_failure WHERE account <> ? ORDER BY last_at LIMIT 1)""", account);
        }
    }

    @Override
    public void clear(String account) {
        sql.change("DELETE FROM sign_in_failure WHERE account = ?", account);
    }

    @Override
    public void remember(PersonId person, String source, Instant at) {
        sql.change("""
                INSERT INTO known_source (person_id, source, last_at) VALUES (?, ?, ?)
                ON CONFLICT (person_id, source) DO UPDATE SET last_at = excluded.last_at""", person.text(), source, at);
        sql.change("""
                DELETE FROM known_source WHERE person_id = ? AND source NOT IN (
                  SELECT source FROM known_source WHERE person_id = ? ORDER BY last_at DESC, source LIMIT ?)""", person.text(), person.text(), SOURCES);
    }

    @Override
    public boolean isKnown(PersonId person, String source) {
        return sql.number("SELECT COUNT(*) FROM known_source WHERE person_id = ? AND source = ?", person.text(), source)
                > 0;
    }

    @Override
    public void forget(PersonId person) {
        sql.change("DELETE FROM known_source WHERE person_id = ?", person.text());
    }

    @Override
    public void forgetFailuresBefore(Instant moment) {
        sql.change("DELETE FROM sign_in_failure WHERE last_at < ?", moment);
    }
}
