package org.merchantaccess.persistence.store;

import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.persistence.key.SqlSigningKeys;
import org.merchantaccess.persistence.sql.Sql;

/** Sees to it that there is a key to sign with. A store that once had one must still have it: without it every token is dead. */
final class FirstSigningKey {

    private final SqlSigningKeys signingKeys;
    private final Identifiers identifiers;
    private final Clock clock;

    FirstSigningKey(SqlSigningKeys signingKeys, Identifiers identifiers, Clock clock) {
        this.signingKeys = signingKeys;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** A key that cannot be opened is as good as none. */
    Option<SqlSigningKeys> madeIfMissing(Sql sql) {
        signingKeys.forgetUnreadable();
        if (sql.number("SELECT COUNT(*) FROM signing_key") == 0) {
            signingKeys.announce(identifiers.signingKey(), clock.instant());
        }
        return mustBeThere(sql);
    }

    Option<SqlSigningKeys> mustBeThere(Sql sql) {
        return Option.when(sql.number("SELECT COUNT(*) FROM signing_key") > 0 && signingKeys.areReadable(), () -> {
            signingKeys.refresh();
            return signingKeys;
        });
    }
}
