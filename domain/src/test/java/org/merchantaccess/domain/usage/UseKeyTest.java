package org.merchantaccess.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;

class UseKeyTest {

    private static final Option<ClientAddress> OFFICE = Option.some(Allowlists.OFFICE);
    private static final Option<ClientAddress> ABOVE = Option.some(Allowlists.address("2001:db8::7"));
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = UseKind.class,
            names = {"LOGIN", "CALL"})
    void accepted_uses_are_counted_per_five_minutes(UseKind kind) {
        UseKey key = UseKey.at(TEN, PAYMENTS, kind, OFFICE);

        assertThat(key.period()).isEqualTo(TEN);
        assertThat(UseKey.at(TEN.plusMillis(299_999), PAYMENTS, kind, OFFICE)).isEqualTo(key);
        assertThat(UseKey.at(TEN.plusSeconds(300), PAYMENTS, kind, OFFICE)).isNotEqualTo(key);
        assertThat(UseKey.at(TEN.minusMillis(1), PAYMENTS, kind, OFFICE)).isNotEqualTo(key);
    }

    @Test
    void logins_of_an_inactive_app_id_have_one_period() {
        UseKey key = UseKey.at(TEN, REFUNDS, UseKind.LOGIN_WHILE_INACTIVE, OFFICE);

        assertThat(UseKey.at(TEN.plusSeconds(1_000_000), REFUNDS, UseKind.LOGIN_WHILE_INACTIVE, OFFICE))
                .isEqualTo(key);
    }

    @Test
    void keys_have_a_total_order() {
        List<UseKey> ordered = List.of(
                UseKey.at(TEN, REFUNDS, UseKind.CALL, OFFICE),
                UseKey.at(TEN, PAYMENTS, UseKind.LOGIN, ABOVE),
                UseKey.at(TEN, PAYMENTS, UseKind.CALL, OFFICE),
                UseKey.at(TEN.plusSeconds(300), PAYMENTS, UseKind.CALL, OFFICE),
                UseKey.at(TEN, PAYMENTS, UseKind.CALL, ABOVE),
                UseKey.at(TEN, PAYMENTS, UseKind.CALL, Option.none()));

        assertThat(new TreeSet<>(List.of(
                        ordered.get(5),
                        ordered.get(3),
                        ordered.get(1),
                        ordered.get(4),
                        ordered.get(0),
                        ordered.get(2))))
                .containsExactlyElementsOf(ordered);
    }
}
