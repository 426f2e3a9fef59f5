package org.merchantaccess.application.handler.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.audit.ExportAudit;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;

class ExportingAuditTest {

    private final Ports ports = InMemory.ports(new MovableClock());
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));
    private final Scenario scenario = Scenario.on(access);
    private final MerchantId shop = scenario.open("Corner Shop");

    @BeforeEach
    void writeEntries() {
        write(250);
    }

    @AfterEach
    void close() {
        access.close();
    }

    private void write(int times) {
        ports.store().transactions().inTransaction(() -> "unavailable", () -> {
            IntStream.range(0, times).forEach(i -> ports.store().auditTrail().append(entry("moon " + i)));
            return Either.right(times);
        });
    }

    private AuditEntry entry(String subject) {
        Actor actor = new Actor("kim", Allowlists.OFFICE);
        return new AuditEntry(MovableClock.START, shop, actor, new ActionCode("moon_landed"), subject, "");
    }

    private ExportAudit.Export exported(ExportAudit export, String filter) {
        return export.handle(ExportAudit.Query.of(shop, filter))
                .getOrElseThrow(failure -> new IllegalStateException(failure.toString()));
    }

    private static List<String> subjects(ExportAudit.Export export) {
        return export.entries().stream().map(AuditEntry::subject).toList();
    }

    @Test
    void all_entries_are_exported_newest_first() {
        ExportAudit.Export all = exported(access.audit().export(), "");

        assertThat(all.total()).isEqualTo(251);
        assertThat(subjects(all)).hasSize(251).startsWith("moon 249").endsWith("moon 0", shop.text());
    }

    @Test
    void entries_that_match_the_filter_are_exported() {
        assertThat(subjects(exported(access.audit().export(), "moon 1")))
                .hasSize(111)
                .allMatch(subject -> subject.startsWith("moon 1"));
    }

    @Test
    void at_most_the_newest_10_000_entries_are_exported() {
        write(10_050);

        ExportAudit.Export newest = exported(access.audit().export(), "");

        assertThat(newest.total()).isEqualTo(10_301);
        assertThat(subjects(newest))
                .hasSize(ExportAudit.MAX_ENTRIES)
                .doesNotHaveDuplicates()
                .startsWith("moon 10049");
    }

    @Test
    void entries_added_during_the_export_do_not_shift_it() {
        List<String> before = subjects(exported(access.audit().export(), ""));
        AuditTrail growing = new GrowingTrail();

        ExportAudit.Export export = exported(
                new ExportAuditHandler(
                        new ProfileReads(
                                new WritableReads(ports.store().transactions()),
                                ports.store().profiles()),
                        growing),
                "");

        assertThat(subjects(export)).isEqualTo(before);
        assertThat(export.total()).isEqualTo(251);
    }

    @Test
    void an_unknown_merchant_is_a_failure() {
        MerchantId unknown = new MerchantId("m_unknown");

        assertThat(access.audit().export().handle(ExportAudit.Query.of(unknown, "")))
                .isEqualTo(Either.left(new ReadFailure.UnknownMerchant(unknown)));
    }

    /** Lets a read write: a store in memory runs one transaction at a time, so no other one can add entries meanwhile. */
    private record WritableReads(Transactions transactions) implements Transactions {

        @Override
        public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
            return transactions.inTransaction(whenUnavailable, work);
        }
    }

    /** Appends entries after each page that was read. */
    private final class GrowingTrail implements AuditTrail {

        @Override
        public void append(AuditEntry entry) {
            ports.store().auditTrail().append(entry);
        }

        @Override
        public Page<AuditEntry> of(MerchantId merchant, AuditCriteria criteria, PageRequest request) {
            Page<AuditEntry> page = ports.store().auditTrail().of(merchant, criteria, request);
            IntStream.range(0, 7).forEach(i -> append(entry("meanwhile")));
            return page;
        }

        @Override
        public ChainReport verify(MerchantId merchant, Option<ChainEnd> noted) {
            return ports.store().auditTrail().verify(merchant, noted);
        }
    }
}
