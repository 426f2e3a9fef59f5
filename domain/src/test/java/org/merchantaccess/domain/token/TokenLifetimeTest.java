package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.activation;
import static org.merchantaccess.domain.merchant.Merchants.CORNER_SHOP;
import static org.merchantaccess.domain.token.Tokens.GRANTED_AT;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.domain.kernel.Environment;

class TokenLifetimeTest {

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2026-03-02T09:59:59.999999999Z, false",
        "2026-03-02T10:00:00Z, true",
        "2026-03-02T10:30:00Z, true",
        "2026-03-02T10:59:59.999999999Z, true",
        "2026-03-02T11:00:00Z, false"
    })
    void r9_a_token_lives_for_one_hour_from_the_moment_it_is_issued(Instant moment, boolean alive) {
        AccessToken token = Tokens.grantedAt(Instant.parse("2026-03-02T10:00:00Z"));

        assertThat(token.isAliveAt(moment)).isEqualTo(alive);
    }

    @Test
    void r9_a_token_expires_3600_seconds_after_it_is_issued() {
        assertThat(Tokens.granted().expiresAt()).isEqualTo(GRANTED_AT.plusSeconds(3600));
    }

    @Test
    void r9_a_token_is_issued_at_the_whole_second_before() {
        AccessToken token = Tokens.grantedAt(GRANTED_AT.plusNanos(999_999_999));

        assertThat(token).isEqualTo(Tokens.grantedAt(GRANTED_AT));
    }

    @Test
    void r9_no_token_claims_to_be_issued_within_a_second() {
        assertThatThrownBy(() -> claimedAt(GRANTED_AT.plusMillis(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_token_read_again_is_the_token_that_was_granted() {
        assertThat(claimedAt(GRANTED_AT)).isEqualTo(Tokens.granted());
    }

    private static AccessToken claimedAt(Instant issuedAt) {
        return AccessToken.claimed(Tokens.ID, CORNER_SHOP, PAYMENTS, Environment.TEST, activation(1), issuedAt);
    }
}
