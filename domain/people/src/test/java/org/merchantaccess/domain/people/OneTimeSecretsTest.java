package org.merchantaccess.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.people.link.LinkId;
import org.merchantaccess.domain.people.link.LinkPurpose;
import org.merchantaccess.domain.people.link.OneTimeLink;
import org.merchantaccess.domain.people.secondfactor.SecondFactor;
import org.merchantaccess.domain.people.secondfactor.TotpSecret;
import org.merchantaccess.domain.people.session.SessionToken;

class OneTimeSecretsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    @Tag("P10")
    void link_is_open_for_24_hours() {
        OneTimeLink link = new OneTimeLink(
                new LinkId("lnk_1"), new LinkPurpose.PasswordReset(new PersonId("per_ada")), NOON, Option.none());

        assertThat(link.isOpenAt(NOON.plus(Duration.ofHours(24)).minusMillis(1)))
                .isTrue();
        assertThat(link.isOpenAt(NOON.plus(Duration.ofHours(24)))).isFalse();
    }

    @Test
    @Tag("P8")
    @Tag("S82")
    void code_is_valid_once_and_invalidates_earlier_codes() {
        SecondFactor factor = SecondFactor.begun(TotpSecret.of(new byte[20]));
        assertThat(factor.isOn()).isFalse();

        SecondFactor used = factor.usedAt(100);

        assertThat(used.isOn()).isTrue();
        assertThat(used.admits(99)).isFalse();
        assertThat(used.admits(100)).isFalse();
        assertThat(used.admits(101)).isTrue();
        assertThatThrownBy(() -> used.usedAt(100)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Uses the secret of RFC 6238, appendix B. */
    @Test
    void formats_the_secret_in_base32() {
        byte[] bytes = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(TotpSecret.of(bytes).base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    @Tag("S74")
    void token_is_stored_as_its_digest() {
        SessionToken token = SessionToken.made("a".repeat(43));

        assertThat(token.digest())
                .hasSize(64)
                .isEqualTo(SessionToken.presented(token.text()).digest());
        assertThat(SessionToken.presented("").digest()).isNotEqualTo(token.digest());
    }
}
