package org.merchantaccess.bootstrap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.merchant.MerchantId;

class ToldTransactionsTest {

    private static final AuditEntry ENTRY = new AuditEntry(
            Instant.EPOCH,
            new MerchantId("mer_1"),
            new Actor("olga", new ClientAddress(0, 1)),
            "merchant_opened",
            "mer_1",
            "");

    private final Ports ports = InMemory.ports(Clock.systemUTC());
    private final List<AuditEntry> told = new ArrayList<>();
    private final ToldTransactions transactions =
            new ToldTransactions(ports.transactions(), ports.auditTrail(), told::add);

    private Either<String, Integer> append(Either<String, Integer> outcome) {
        return transactions.inTransaction(() -> "unavailable", () -> {
            transactions.append(ENTRY);
            assertThat(told).isEmpty();
            return outcome;
        });
    }

    @Test
    void what_is_written_in_the_trail_is_told_once_it_is_committed() {
        assertThat(append(Either.right(1))).isEqualTo(Either.right(1));

        assertThat(told).containsExactly(ENTRY);
    }

    @Test
    void what_is_undone_is_not_told_then_or_later() {
        assertThat(append(Either.left("no"))).isEqualTo(Either.left("no"));
        transactions.inTransaction(() -> "unavailable", () -> Either.right(2));

        assertThat(told).isEmpty();
    }
}
