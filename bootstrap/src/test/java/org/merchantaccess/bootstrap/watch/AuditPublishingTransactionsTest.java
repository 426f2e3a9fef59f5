package org.merchantaccess.bootstrap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.application.people.port.FailedSignInCounts;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;

class AuditPublishingTransactionsTest {

    private static final AuditEntry ENTRY = new AuditEntry(
            Instant.EPOCH,
            new MerchantId("mer_1"),
            new Actor("olga", new ClientAddress(0, 1)),
            AccessAction.MERCHANT_OPENED,
            "mer_1",
            "");

    private final Ports ports = InMemory.ports(Clock.systemUTC());
    private final List<AuditEntry> reported = new ArrayList<>();
    private final List<Option<EmailAddress>> failed = new ArrayList<>();
    private final TrailListener listener = new TrailListener() {
        @Override
        public void appended(AuditEntry entry) {
            if (entry.detail().equals("bad")) {
                throw new IllegalStateException("a simulated bug; this test logs it");
            }
            reported.add(entry);
        }

        @Override
        public void signInFailed(Option<EmailAddress> person, AddressRange source, Instant at) {
            failed.add(person);
        }
    };
    private final AuditPublishingTransactions transactions = new AuditPublishingTransactions(
            ports.store().transactions(), ports.store().auditTrail(), listener);
    private final FailedSignInCounts counts =
            new PublishedFailedSignIns(InMemoryPeople.ports(ports).failedSignIns(), listener);

    private Either<String, Integer> append(Either<String, Integer> outcome) {
        return transactions.inTransaction(() -> "unavailable", () -> {
            transactions.append(ENTRY);
            assertThat(reported).isEmpty();
            return outcome;
        });
    }

    @Test
    void an_audit_entry_is_reported_after_the_commit() {
        assertThat(append(Either.right(1))).isEqualTo(Either.right(1));

        assertThat(reported).containsExactly(ENTRY);
    }

    @Test
    void a_failed_report_affects_neither_the_change_nor_other_reports() {
        Either<String, Integer> outcome = transactions.inTransaction(() -> "unavailable", () -> {
            transactions.append(ENTRY);
            transactions.append(new AuditEntry(
                    ENTRY.at(), ENTRY.merchant(), ENTRY.actor(), ENTRY.action(), ENTRY.subject(), "bad"));
            transactions.append(ENTRY);
            return Either.right(1);
        });

        assertThat(outcome).isEqualTo(Either.right(1));
        assertThat(reported).containsExactly(ENTRY, ENTRY);
        assertThat(transactions.failed()).isEqualTo(1);
    }

    @Test
    void a_failed_sign_in_is_reported_after_the_commit_of_its_count() {
        AddressRange source = AddressRange.sourceOf(new ClientAddress(0, 1));
        transactions.inTransaction(() -> "unavailable", () -> {
            counts.add(Option.none(), source, Instant.EPOCH);
            return Either.left("rolled back");
        });
        assertThat(failed).isEmpty();

        transactions.inTransaction(() -> "unavailable", () -> {
            counts.add(Option.none(), source, Instant.EPOCH);
            assertThat(failed).isEmpty();
            return Either.right(1);
        });

        assertThat(failed).containsExactly(Option.none());
    }

    @Test
    void a_rolled_back_entry_is_never_reported() {
        assertThat(append(Either.left("no"))).isEqualTo(Either.left("no"));
        transactions.inTransaction(() -> "unavailable", () -> Either.right(2));

        assertThat(reported).isEmpty();
    }
}
