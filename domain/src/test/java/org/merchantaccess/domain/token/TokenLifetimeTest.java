package org.merchantaccess.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.activation;
import static org.merchantaccess.contracts.value.Merchants.CORNER_SHOP;
import static org.merchantaccess.contracts.value.Tokens.GRANTED_AT;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.contracts.value.Tokens;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;

class TokenLifetimeTest {

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2026-03-02T09:59:59.999999999Z, false",
        "2026-03-02T10:00:00Z, true",
        "2026-03-02T10:30:00Z, true",
        "2026-03-02T10:59:59.999999999Z, true",
        "2026-03-02T11:00:00Z, false"
    })
    @Tag("R9")
    void token_is_valid_for_one_hour_from_its_issue(Instant moment, boolean alive) {
        AccessToken token = Tokens.grantedAt(Instant.parse("2026-03-02T10:00:00Z"));

        assertThat(token.isAliveAt(moment)).isEqualTo(alive);
    }

    @Test
    @Tag("R9")
    void token_expires_after_3600_seconds() {
        assertThat(Tokens.granted().expiresAt()).isEqualTo(GRANTED_AT.plusSeconds(3600));
    }

    @Test
    @Tag("R9")
    void time_of_issue_is_the_preceding_whole_second() {
        AccessToken token = Tokens.grantedAt(GRANTED_AT.plusNanos(999_999_999));

        assertThat(token).isEqualTo(Tokens.grantedAt(GRANTED_AT));
    }

    @Test
    @Tag("R9")
    void rejects_a_time_of_issue_with_fractions_of_a_second() {
        assertThatThrownBy(() -> claimedAt(GRANTED_AT.plusMillis(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void claimed_token_equals_the_granted_token() {
        assertThat(claimedAt(GRANTED_AT)).isEqualTo(Tokens.granted());
    }

    private static AccessToken claimedAt(Instant issuedAt) {
        return AccessToken.claimed(
                Tokens.ID, CORNER_SHOP, PAYMENTS, Environment.TEST, activation(1), KeyNumber.FIRST, issuedAt);
    }
}
