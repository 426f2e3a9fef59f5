package org.merchantaccess.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeThingsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void p10_a_link_is_open_for_24_hours() {
        OneTimeLink link = new OneTimeLink(
                new LinkId("lnk_1"), new LinkPurpose.PasswordReset(new PersonId("per_ada")), NOON, Option.none());

        assertThat(link.isOpenAt(NOON.plus(Duration.ofHours(24)).minusMillis(1)))
                .isTrue();
        assertThat(link.isOpenAt(NOON.plus(Duration.ofHours(24)))).isFalse();
    }

    @Test
    void p8_s82_a_code_is_good_once_and_none_before_it_afterwards() {
        SecondFactor factor = SecondFactor.begun(TotpSecret.of(new byte[20]));
        assertThat(factor.isOn()).isFalse();

        SecondFactor used = factor.usedAt(100);

        assertThat(used.isOn()).isTrue();
        assertThat(used.admits(99)).isFalse();
        assertThat(used.admits(100)).isFalse();
        assertThat(used.admits(101)).isTrue();
        assertThatThrownBy(() -> used.usedAt(100)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The secret of RFC 6238, appendix B. */
    @Test
    void a_secret_is_written_in_base32_for_authenticator_apps() {
        byte[] bytes = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(TotpSecret.of(bytes).base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void s74_what_is_kept_of_a_token_is_its_digest() {
        SessionToken token = SessionToken.made("a".repeat(43));

        assertThat(token.digest())
                .hasSize(64)
                .isEqualTo(SessionToken.presented(token.text()).digest());
        assertThat(SessionToken.presented("").digest()).isNotEqualTo(token.digest());
    }
}
