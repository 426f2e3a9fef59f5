package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.activation;

import java.time.Instant;
import org.merchantaccess.domain.credential.Activation;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.Merchants;

/** Fixtures: access tokens of {@link org.merchantaccess.domain.credential.Credentials#PAYMENTS}. */
public final class Tokens {

    public static final TokenId ID = new TokenId("token_1");

    /** The default time of grant. */
    public static final Instant GRANTED_AT = Instant.parse("2026-03-02T10:00:00Z");

    private Tokens() {}

    /** Returns a token of the test environment, granted under activation 1. */
    public static AccessToken granted() {
        return grantedAt(GRANTED_AT);
    }

    public static AccessToken grantedAt(Instant moment) {
        return granted(Environment.TEST, activation(1), moment);
    }

    public static AccessToken grantedUnder(Activation activation) {
        return granted(Environment.TEST, activation, GRANTED_AT);
    }

    /** Returns a token of a login with that key. */
    public static AccessToken grantedWith(KeyNumber key) {
        return granted(Environment.TEST, activation(1), key, GRANTED_AT);
    }

    public static AccessToken grantedFor(Environment environment) {
        return granted(environment, activation(1), GRANTED_AT);
    }

    private static AccessToken granted(Environment environment, Activation activation, Instant moment) {
        return granted(environment, activation, KeyNumber.FIRST, moment);
    }

    private static AccessToken granted(Environment environment, Activation activation, KeyNumber key, Instant moment) {
        return AccessToken.granted(
                ID, new Grant(Merchants.CORNER_SHOP, PAYMENTS, activation, key), environment, moment);
    }
}
