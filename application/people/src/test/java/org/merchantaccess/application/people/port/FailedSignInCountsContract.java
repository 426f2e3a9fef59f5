package org.merchantaccess.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.people.EmailAddress;

/** Contract of {@link FailedSignInCounts}: counts failed sign-ins, with a bounded number of counts. */
public abstract class FailedSignInCountsContract extends PeopleStoreContract {

    private static final Option<EmailAddress> ADA = EmailAddress.parse("Ada@example.com");
    private static final Option<EmailAddress> UNKNOWN = Option.none();
    private static final AddressRange OFFICE = source("203.0.113.7");
    private static final AddressRange CAFE = source("2001:db8:1:2::3");

    @Override
    protected List<Class<?>> ports() {
        return List.of(FailedSignInCounts.class);
    }

    @Test
    void new_store_has_no_counts() {
        assertThat(page("").items()).isEmpty();
        assertThat(page("").total()).isZero();
    }

    @Test
    void counts_failures_by_person_source_and_hour() {
        add(ADA, OFFICE);
        add(UNKNOWN, OFFICE);
        add(ADA, CAFE);
        clock.pass(Duration.ofMinutes(1));
        add(ADA, OFFICE);
        clock.pass(Duration.ofHours(1));
        add(ADA, OFFICE);

        assertThat(page("").items())
                .extracting(
                        FailedSignInCount::personText,
                        FailedSignInCount::source,
                        FailedSignInCount::count,
                        FailedSignInCount::firstAt,
                        FailedSignInCount::lastAt)
                .containsExactly(
                        tuple("Ada@example.com", OFFICE, 1L, clock.instant(), clock.instant()),
                        tuple("Ada@example.com", OFFICE, 2L, MovableClock.START, MovableClock.START.plusSeconds(60)),
                        tuple("Ada@example.com", CAFE, 1L, MovableClock.START, MovableClock.START),
                        tuple("unknown", OFFICE, 1L, MovableClock.START, MovableClock.START));
    }

    @Test
    void counts_a_late_failure_in_its_own_hour() {
        write(() -> counts().add(ADA, OFFICE, clock.instant().plusSeconds(5)));
        write(() -> counts().add(ADA, OFFICE, clock.instant()));

        assertThat(page("").items())
                .containsExactly(new FailedSignInCount(
                        ADA, OFFICE, 2, clock.instant(), clock.instant().plusSeconds(5)));
    }

    @Test
    void filter_searches_person_and_source() {
        add(ADA, OFFICE);
        add(UNKNOWN, CAFE);

        assertThat(page("ADA@").items()).extracting(FailedSignInCount::source).containsExactly(OFFICE);
        assertThat(page("unknown").items())
                .extracting(FailedSignInCount::source)
                .containsExactly(CAFE);
        assertThat(page("2001:db8").total()).isEqualTo(1);
        assertThat(page("%").total()).isZero();
    }

    @Test
    void returns_a_page_of_the_list() {
        add(ADA, OFFICE);
        add(ADA, CAFE);
        add(UNKNOWN, OFFICE);

        Page<FailedSignInCount> second = store.commit(() -> counts().list(new PageRequest(1, 1, "")));

        assertThat(second.items()).extracting(FailedSignInCount::source).containsExactly(CAFE);
        assertThat(second.total()).isEqualTo(3);
    }

    @Test
    void unknown_addresses_displace_the_oldest_unknown_count_only() {
        add(ADA, OFFICE);
        write(() -> {
            for (int i = 0; i < FailedSignInCounts.MAX_OF_UNKNOWN; i++) {
                counts().add(UNKNOWN, numbered(i), clock.instant());
            }
            counts().add(UNKNOWN, numbered(0), clock.instant());
            counts().add(UNKNOWN, CAFE, clock.instant());
        });

        assertThat(page("").total()).isEqualTo(FailedSignInCounts.MAX_OF_UNKNOWN + 1L);
        assertThat(page(numbered(0).toString()).items())
                .extracting(FailedSignInCount::count)
                .containsExactly(2L);
        assertThat(page(" " + numbered(1)).total()).as("least recently updated").isZero();
        assertThat(page("ada").total()).isEqualTo(1);
    }

    @Test
    void counts_of_accounts_are_bounded() {
        write(() -> {
            for (int i = 0; i < FailedSignInCounts.MAX_OF_ACCOUNTS + 10; i++) {
                counts().add(ADA, numbered(i), clock.instant());
            }
        });

        assertThat(page("").total()).isEqualTo(FailedSignInCounts.MAX_OF_ACCOUNTS);
    }

    @Test
    void counts_are_deleted_after_30_days() {
        add(ADA, OFFICE);
        clock.pass(Duration.ofDays(FailedSignInCounts.DAYS_KEPT).minusMillis(1));
        assertThat(page("").total()).isEqualTo(1);

        clock.pass(Duration.ofMillis(1));
        assertThat(page("").total()).isZero();
    }

    @Test
    void source_is_reported_as_limited_once_an_hour() {
        assertThat(beginsToBeLimited(OFFICE)).isTrue();
        assertThat(beginsToBeLimited(OFFICE)).isFalse();
        assertThat(beginsToBeLimited(CAFE)).isTrue();

        clock.pass(FailedSignInCounts.HOUR.minusMillis(1));
        assertThat(beginsToBeLimited(OFFICE)).isFalse();

        clock.pass(Duration.ofMillis(1));
        assertThat(beginsToBeLimited(OFFICE)).isTrue();
    }

    @Test
    void number_of_limited_sources_reported_per_hour_is_bounded() {
        for (int i = 0; i < FailedSignInCounts.MAX_LIMITED_AN_HOUR; i++) {
            assertThat(beginsToBeLimited(numbered(i))).isTrue();
        }
        assertThat(beginsToBeLimited(OFFICE)).isFalse();

        clock.pass(FailedSignInCounts.HOUR);
        assertThat(beginsToBeLimited(OFFICE)).isTrue();
    }

    @Test
    void rollback_restores_the_previous_state() {
        add(ADA, OFFICE);
        beginsToBeLimited(OFFICE);

        assertRollbackRestores(
                this::currentState,
                () -> counts().add(ADA, OFFICE, clock.instant()),
                () -> counts().add(UNKNOWN, CAFE, clock.instant()));
        undo(() -> counts().beginsToBeLimited(CAFE, clock.instant()));
        assertThat(beginsToBeLimited(CAFE)).isTrue();
    }

    private List<FailedSignInCount> currentState() {
        return counts().list(PageRequest.first()).items();
    }

    @Test
    void rejects_access_outside_a_transaction() {
        assertRequiresTransaction(
                () -> counts().add(ADA, OFFICE, clock.instant()),
                () -> counts().list(PageRequest.first()),
                () -> counts().beginsToBeLimited(OFFICE, clock.instant()));
    }

    private void add(Option<EmailAddress> person, AddressRange source) {
        write(() -> counts().add(person, source, clock.instant()));
    }

    private void write(Runnable work) {
        store.write(work);
    }

    private boolean beginsToBeLimited(AddressRange source) {
        return store.commit(() -> counts().beginsToBeLimited(source, clock.instant()));
    }

    private Page<FailedSignInCount> page(String filter) {
        return store.commit(() -> counts().list(new PageRequest(PageRequest.MAX_LIMIT, 0, filter)));
    }

    private static AddressRange numbered(int number) {
        return AddressRange.sourceOf(new ClientAddress(0x20010db8_00000000L + number, 0));
    }

    private static AddressRange source(String address) {
        return AddressRange.sourceOf(Allowlists.address(address));
    }

    private FailedSignInCounts counts() {
        return people.failedSignIns();
    }
}
