package org.merchantaccess.bootstrap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;

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
    private final List<Option<EmailAddress>> failed = new ArrayList<>();
    private final ToldTransactions transactions = new ToldTransactions(
            ports.transactions(), ports.auditTrail(), ports.people().failedSignIns(), new TrailListener() {
                @Override
                public void appended(AuditEntry entry) {
                    if (entry.detail().equals("bad")) {
                        throw new IllegalStateException("a bug, as it should be in the log of this test");
                    }
                    told.add(entry);
                }

                @Override
                public void signInFailed(Option<EmailAddress> person, AddressRange source, Instant at) {
                    failed.add(person);
                }
            });

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
    void an_entry_that_cannot_be_reported_undoes_nothing_and_holds_up_no_other() {
        Either<String, Integer> outcome = transactions.inTransaction(() -> "unavailable", () -> {
            transactions.append(ENTRY);
            transactions.append(new AuditEntry(
                    ENTRY.at(), ENTRY.merchant(), ENTRY.actor(), ENTRY.action(), ENTRY.subject(), "bad"));
            transactions.append(ENTRY);
            return Either.right(1);
        });

        assertThat(outcome).isEqualTo(Either.right(1));
        assertThat(told).containsExactly(ENTRY, ENTRY);
        assertThat(transactions.failed()).isEqualTo(1);
    }

    @Test
    void a_failed_sign_in_is_reported_once_its_count_is_committed() {
        AddressRange source = AddressRange.aroundCaller(new ClientAddress(0, 1));
        transactions.inTransaction(() -> "unavailable", () -> {
            transactions.add(Option.none(), source, Instant.EPOCH);
            return Either.left("rolled back");
        });
        assertThat(failed).isEmpty();

        transactions.inTransaction(() -> "unavailable", () -> {
            transactions.add(Option.none(), source, Instant.EPOCH);
            assertThat(failed).isEmpty();
            return Either.right(1);
        });

        assertThat(failed).containsExactly(Option.none());
    }

    @Test
    void what_is_undone_is_not_told_then_or_later() {
        assertThat(append(Either.left("no"))).isEqualTo(Either.left("no"));
        transactions.inTransaction(() -> "unavailable", () -> Either.right(2));

        assertThat(told).isEmpty();
    }
}
