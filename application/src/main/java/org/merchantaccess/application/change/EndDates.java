package org.merchantaccess.application.change;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.key.KeyExpiry;

/** Checks end dates of keys as they are requested. */
public final class EndDates {

    private EndDates() {}

    /**
     * Returns the end date that was requested; none if none was.
     *
     * @return else the failure of a date that is not in the future, or too far away
     */
    public static Either<CredentialFailure, Option<KeyExpiry>> checked(Option<Instant> requested, Instant now) {
        return requested
                .map(at -> KeyExpiry.at(at, now)
                        .<CredentialFailure>mapLeft(CredentialFailure.KeyRefused::new)
                        .map(Option::some))
                .getOrElse(() -> Either.right(Option.none()));
    }
}
