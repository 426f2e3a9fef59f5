package org.merchantaccess.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.contracts.store.StoreContract;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.event.AuditAction;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Contract of {@link AuditTrail}: entries are kept unchanged for the merchant they belong to. */
public abstract class AuditTrailContract extends StoreContract {

    private static final Actor ADA = new Actor("Ada Lovelace", Allowlists.OFFICE);
    private static final Actor KEY = new Actor("deployment", Allowlists.address("2001:db8::7"));

    private MerchantProfile shop = Merchants.withNothing();

    @BeforeEach
    final void openShop() {
        shop = kept(shop);
    }

    @Override
    protected List<Class<?>> ports() {
        return List.of(AuditTrail.class);
    }

    @Test
    void a_merchant_without_entries_has_an_empty_trail() {
        Page<AuditEntry> page = entries(PageRequest.first());

        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isZero();
    }

    @Test
    void an_entry_is_read_as_it_was_written() {
        AuditEntry entry = new AuditEntry(
                clock.instant(), shop.id(), KEY, AccessAction.APP_ID_RENAMED, "98434376", "Café -> Kůň \uD83D\uDC34");

        append(entry);

        assertThat(entries(PageRequest.first()).items()).containsExactly(entry);
    }

    @Test
    void the_newest_entry_comes_first() {
        AuditEntry first = appended(AccessAction.MERCHANT_OPENED);
        clock.pass(Duration.ofSeconds(1));
        AuditEntry second = appended(AccessAction.APP_ID_CREATED);
        clock.pass(Duration.ofSeconds(1));
        AuditEntry third = appended(AccessAction.APP_ID_ACTIVATED);

        assertThat(entries(PageRequest.first()).items()).containsExactly(third, second, first);
    }

    @Test
    void entries_are_ordered_by_writing_even_if_the_clock_was_set_back() {
        AuditEntry first = appended(AccessAction.MERCHANT_OPENED);
        AuditEntry second = appended(AccessAction.APP_ID_CREATED);
        clock.pass(Duration.ofMinutes(-5));
        AuditEntry third = appended(AccessAction.APP_ID_ACTIVATED);

        assertThat(entries(PageRequest.first()).items()).containsExactly(third, second, first);
    }

    @Test
    void all_entries_of_one_transaction_are_kept() {
        AuditEntry first = entry(AccessAction.APP_ID_CREATED);
        AuditEntry second = entry(AccessAction.APP_ID_ACTIVATED);

        store.write(() -> {
            store.auditTrail().append(first);
            store.auditTrail().append(second);
        });

        assertThat(entries(PageRequest.first()).items()).containsExactly(second, first);
    }

    @Test
    void equal_entries_are_kept_separately() {
        AuditEntry entry = appended(AccessAction.APP_KEY_REVEALED);
        append(entry);

        assertThat(entries(PageRequest.first()).items()).containsExactly(entry, entry);
    }

    @Test
    @Tag("R13")
    void rolled_back_entries_are_not_kept() {
        AuditEntry kept = appended(AccessAction.MERCHANT_OPENED);

        undo(() -> {
            store.auditTrail().append(entry(AccessAction.APP_ID_CREATED));
            store.auditTrail().append(entry(AccessAction.APP_ID_ACTIVATED));
        });

        assertThat(entries(PageRequest.first()).items()).containsExactly(kept);
    }

    @Test
    void a_merchant_does_not_see_entries_of_another() {
        MerchantId bakery = kept(merchant("bakery")).id();
        AuditEntry ours = appended(AccessAction.MERCHANT_OPENED);
        append(new AuditEntry(clock.instant(), bakery, ADA, AccessAction.MERCHANT_OPENED, bakery.text(), ""));

        Page<AuditEntry> page = entries(PageRequest.first());

        assertThat(page.items()).containsExactly(ours);
        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void entries_are_restricted_by_actor_action_and_time() {
        Instant begin = clock.instant();
        append(new AuditEntry(begin, shop.id(), ADA, AccessAction.APP_ID_CREATED, "1", "Invoices"));
        append(new AuditEntry(begin.plusSeconds(1), shop.id(), KEY, AccessAction.APP_ID_CREATED, "2", "Payments"));
        append(new AuditEntry(begin.plusSeconds(2), shop.id(), ADA, AccessAction.APP_KEY_REVEALED, "3", ""));
        AuditCriteria all = AuditCriteria.none();

        assertThat(subjects(all.withActor(Option.some(ADA.name())), "")).containsExactly("3", "1");
        assertThat(subjects(all.withActor(Option.some(ADA.name().substring(1))), ""))
                .isEmpty();
        assertThat(subjects(all.withAction(Option.some(AccessAction.APP_ID_CREATED.code())), ""))
                .containsExactly("2", "1");
        assertThat(subjects(all.withAction(Option.some(new ActionCode("app_id"))), ""))
                .isEmpty();
        assertThat(subjects(all.between(Option.some(begin), Option.some(begin.plusSeconds(2))), ""))
                .containsExactly("2", "1");
        assertThat(subjects(all.between(Option.some(begin.plusSeconds(2)), Option.none()), ""))
                .containsExactly("3");
        assertThat(subjects(all.withActor(Option.some(ADA.name())), "invoices")).containsExactly("1");
        assertThat(store.read(() -> store.auditTrail()
                        .of(shop.id(), all.withActor(Option.some(ADA.name())), new PageRequest(1, 1, ""))))
                .satisfies(page -> {
                    assertThat(page.items()).extracting(AuditEntry::subject).containsExactly("1");
                    assertThat(page.total()).isEqualTo(2);
                });
    }

    private List<String> subjects(AuditCriteria criteria, String filter) {
        return store
                .commit(() -> store.auditTrail()
                        .of(shop.id(), criteria, new PageRequest(PageRequest.DEFAULT_LIMIT, 0, filter)))
                .items()
                .stream()
                .map(AuditEntry::subject)
                .toList();
    }

    @Test
    void the_filter_matches_action_subject_detail_and_actor_ignoring_case() {
        append(new AuditEntry(clock.instant(), shop.id(), ADA, AccessAction.APP_ID_CREATED, "98434376", "Invoices"));
        append(new AuditEntry(
                clock.instant(), shop.id(), KEY, AccessAction.ADDRESS_ALLOWED, "203.0.113.0/24", "office"));

        assertThat(subjects("ID_CREATED")).containsExactly("98434376");
        assertThat(subjects("9843")).containsExactly("98434376");
        assertThat(subjects("INVOICES")).containsExactly("98434376");
        assertThat(subjects("lovelace")).containsExactly("98434376");
        assertThat(subjects("0.113.0/")).containsExactly("203.0.113.0/24");
        assertThat(subjects("unknown")).isEmpty();
        assertThat(subjects("%")).isEmpty();
    }

    @Test
    @Tag("R2")
    void the_filter_ignores_the_kind_of_apostrophe_and_hyphen() {
        append(new AuditEntry(
                clock.instant(), shop.id(), ADA, AccessAction.APP_ID_CREATED, "98434376", "O'Brien - till"));
        append(new AuditEntry(
                clock.instant(), shop.id(), ADA, AccessAction.ADDRESS_ALLOWED, "203.0.113.0/24", "O’Brien – home"));

        assertThat(subjects("O’Brien –")).containsExactly("203.0.113.0/24", "98434376");
        assertThat(subjects("O'Brien - T")).containsExactly("98434376");
    }

    @Test
    void a_page_contains_a_part_of_the_matching_entries() {
        List<AuditEntry> created = IntStream.range(0, 5)
                .mapToObj(i -> {
                    appended(AccessAction.APP_KEY_REVEALED);
                    clock.pass(Duration.ofSeconds(1));
                    return appended(AccessAction.APP_ID_CREATED);
                })
                .toList();
        PageRequest request = new PageRequest(2, 1, "created");

        Page<AuditEntry> page = entries(request);

        assertThat(page.items()).containsExactly(created.get(3), created.get(2));
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.request()).isEqualTo(request);
    }

    @Test
    @Tag("S90")
    void an_unmodified_chain_is_verified() {
        assertThat(verified(Option.none())).isEqualTo(new ChainReport(new ChainEnd(0, ""), Option.none()));
        appended(AccessAction.MERCHANT_OPENED);
        ChainEnd noted = verified(Option.none()).end();
        appended(AccessAction.APP_ID_CREATED);

        ChainReport report = verified(Option.some(noted));

        assertThat(report.firstBad()).isEqualTo(Option.none());
        assertThat(report.end().length()).isEqualTo(2);
    }

    @Test
    @Tag("S90")
    void a_chain_cut_off_at_its_end_lacks_its_next_entry() {
        appended(AccessAction.MERCHANT_OPENED);
        ChainEnd end = verified(Option.none()).end();

        ChainReport report = verified(Option.some(new ChainEnd(end.length() + 2, end.seal())));

        assertThat(report.firstBad()).isEqualTo(Option.some(2L));
    }

    @Test
    void the_trail_is_accessed_within_a_transaction() {
        assertRequiresTransaction(
                () -> store.auditTrail().append(entry(AccessAction.MERCHANT_OPENED)),
                () -> store.auditTrail().of(shop.id(), PageRequest.first()),
                () -> store.auditTrail().verify(shop.id(), Option.none()));
    }

    private ChainReport verified(Option<ChainEnd> noted) {
        return store.read(() -> store.auditTrail().verify(shop.id(), noted));
    }

    private AuditEntry entry(AuditAction action) {
        return new AuditEntry(clock.instant(), shop.id(), ADA, action, "subject", "");
    }

    private AuditEntry appended(AuditAction action) {
        AuditEntry entry = entry(action);
        append(entry);
        return entry;
    }

    private void append(AuditEntry entry) {
        store.write(() -> store.auditTrail().append(entry));
    }

    private Page<AuditEntry> entries(PageRequest request) {
        return store.read(() -> {
            Page<AuditEntry> all = store.auditTrail().of(shop.id(), AuditCriteria.none(), request);
            assertThat(store.auditTrail().of(shop.id(), request)).isEqualTo(all);
            return all;
        });
    }

    private List<String> subjects(String filter) {
        return entries(new PageRequest(PageRequest.DEFAULT_LIMIT, 0, filter)).items().stream()
                .map(AuditEntry::subject)
                .toList();
    }
}
