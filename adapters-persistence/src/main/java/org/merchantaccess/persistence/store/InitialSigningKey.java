package org.merchantaccess.persistence.store;

import io.vavr.control.Option;
import java.time.Clock;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.persistence.feed.FeedHead;
import org.merchantaccess.persistence.sql.Sql;
import org.merchantaccess.persistence.token.SqlSigningKeys;

/** Ensures that the store has a signing key. A store that had one must still have it, because without it every token is invalid. */
public final class InitialSigningKey {

    private final SqlSigningKeys signingKeys;
    private final Identifiers identifiers;
    private final Clock clock;

    public InitialSigningKey(SqlSigningKeys signingKeys, Identifiers identifiers, Clock clock) {
        this.signingKeys = signingKeys;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Creates a key if there is none. A key that cannot be opened counts as missing. */
    public Option<SqlSigningKeys> createIfMissing(Sql sql) {
        signingKeys.forgetUnreadable();
        if (sql.number("SELECT COUNT(*) FROM signing_key") == 0) {
            signingKeys.announce(identifiers.signingKey(SignatureAlgorithm.ES256, Option.none()), clock.instant());
            new FeedHead(sql).requireReaderOf(signingKeys.findForChange());
        }
        return required(sql);
    }

    /** Returns the signing keys; none if there is no readable key. */
    public Option<SqlSigningKeys> required(Sql sql) {
        return Option.when(sql.number("SELECT COUNT(*) FROM signing_key") > 0 && signingKeys.areReadable(), () -> {
            signingKeys.refresh();
            return signingKeys;
        });
    }
}
