package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;

/** What happened stays written down, for the merchant it happened to. */
public abstract class AuditTrailContract extends StoreContract {

    private static final Actor ADA = new Actor("Ada Lovelace", Allowlists.OFFICE);
    private static final Actor KEY = new Actor("deployment", Allowlists.address("2001:db8::7"));

    private MerchantProfile shop = Merchants.withNothing();

    @BeforeEach
    final void openShop() {
        shop = kept(shop);
    }

    @Override
    List<Class<?>> ports() {
        return List.of(AuditTrail.class);
    }

    @Test
    void of_a_merchant_nothing_happened_to_there_is_nothing_to_tell() {
        Page<AuditEntry> page = entries(PageRequest.first());

        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isZero();
    }

    @Test
    void an_entry_comes_back_as_it_was_written() {
        AuditEntry entry = new AuditEntry(
                clock.instant(), shop.id(), KEY, "app_id_renamed", "98434376", "Café -> Kůň \uD83D\uDC34");

        append(entry);

        assertThat(entries(PageRequest.first()).items()).containsExactly(entry);
    }

    @Test
    void the_newest_entry_comes_first() {
        AuditEntry first = appended("merchant_opened");
        clock.pass(Duration.ofSeconds(1));
        AuditEntry second = appended("app_id_created");
        clock.pass(Duration.ofSeconds(1));
        AuditEntry third = appended("app_id_activated");

        assertThat(entries(PageRequest.first()).items()).containsExactly(third, second, first);
    }

    @Test
    void of_one_moment_the_one_written_last_comes_first_even_if_the_clock_was_turned_back() {
        AuditEntry first = appended("merchant_opened");
        AuditEntry second = appended("app_id_created");
        clock.pass(Duration.ofMinutes(-5));
        AuditEntry third = appended("app_id_activated");

        assertThat(entries(PageRequest.first()).items()).containsExactly(third, second, first);
    }

    @Test
    void two_entries_that_say_the_same_are_two() {
        AuditEntry entry = appended("app_key_revealed");
        append(entry);

        assertThat(entries(PageRequest.first()).items()).containsExactly(entry, entry);
    }

    @Test
    void r13_what_was_rolled_back_did_not_happen() {
        AuditEntry kept = appended("merchant_opened");

        undo(() -> {
            store.auditTrail().append(entry("app_id_created"));
            store.auditTrail().append(entry("app_id_activated"));
        });

        assertThat(entries(PageRequest.first()).items()).containsExactly(kept);
    }

    @Test
    void a_merchant_does_not_see_what_happened_to_another() {
        MerchantId bakery = kept(merchant("bakery")).id();
        AuditEntry ours = appended("merchant_opened");
        append(new AuditEntry(clock.instant(), bakery, ADA, "merchant_opened", bakery.text(), ""));

        Page<AuditEntry> page = entries(PageRequest.first());

        assertThat(page.items()).containsExactly(ours);
        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void the_filter_looks_at_action_subject_detail_and_actor_in_upper_or_lower_case() {
        append(new AuditEntry(clock.instant(), shop.id(), ADA, "app_id_created", "98434376", "Invoices"));
        append(new AuditEntry(clock.instant(), shop.id(), KEY, "address_allowed", "203.0.113.0/24", "office"));

        assertThat(subjects("ID_CREATED")).containsExactly("98434376");
        assertThat(subjects("9843")).containsExactly("98434376");
        assertThat(subjects("INVOICES")).containsExactly("98434376");
        assertThat(subjects("lovelace")).containsExactly("98434376");
        assertThat(subjects("0.113.0/")).containsExactly("203.0.113.0/24");
        assertThat(subjects("nobody")).isEmpty();
        assertThat(subjects("%")).isEmpty();
    }

    @Test
    void a_page_is_a_part_of_what_matches_the_filter() {
        List<AuditEntry> created = IntStream.range(0, 5)
                .mapToObj(i -> {
                    appended("app_key_revealed");
                    clock.pass(Duration.ofSeconds(1));
                    return appended("app_id_created");
                })
                .toList();
        PageRequest request = new PageRequest(2, 1, "created");

        Page<AuditEntry> page = entries(request);

        assertThat(page.items()).containsExactly(created.get(3), created.get(2));
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.request()).isEqualTo(request);
    }

    @Test
    void s90_a_chain_nobody_touched_is_as_it_was_written() {
        assertThat(verified(Option.none()))
                .isEqualTo(new AuditTrail.ChainReport(new AuditTrail.ChainEnd(0, ""), Option.none()));
        appended("merchant_opened");
        AuditTrail.ChainEnd noted = verified(Option.none()).end();
        appended("app_id_created");

        AuditTrail.ChainReport report = verified(Option.some(noted));

        assertThat(report.firstBad()).isEqualTo(Option.none());
        assertThat(report.end().length()).isEqualTo(2);
    }

    @Test
    void s90_a_chain_shorter_than_it_once_was_lacks_its_next_entry() {
        appended("merchant_opened");
        AuditTrail.ChainEnd end = verified(Option.none()).end();

        AuditTrail.ChainReport report = verified(Option.some(new AuditTrail.ChainEnd(end.length() + 2, end.seal())));

        assertThat(report.firstBad()).isEqualTo(Option.some(2L));
    }

    @Test
    void it_is_reached_within_a_transaction() {
        areRefusedOutsideATransaction(
                () -> store.auditTrail().append(entry("merchant_opened")),
                () -> store.auditTrail().of(shop.id(), PageRequest.first()),
                () -> store.auditTrail().verify(shop.id(), Option.none()));
    }

    private AuditTrail.ChainReport verified(Option<AuditTrail.ChainEnd> noted) {
        return store.commit(() -> store.auditTrail().verify(shop.id(), noted));
    }

    private AuditEntry entry(String action) {
        return new AuditEntry(clock.instant(), shop.id(), ADA, action, "subject", "");
    }

    private AuditEntry appended(String action) {
        AuditEntry entry = entry(action);
        append(entry);
        return entry;
    }

    private void append(AuditEntry entry) {
        store.write(() -> store.auditTrail().append(entry));
    }

    private Page<AuditEntry> entries(PageRequest request) {
        return store.commit(() -> store.auditTrail().of(shop.id(), request));
    }

    private List<String> subjects(String filter) {
        return entries(new PageRequest(PageRequest.DEFAULT_LIMIT, 0, filter)).items().stream()
                .map(AuditEntry::subject)
                .toList();
    }
}
