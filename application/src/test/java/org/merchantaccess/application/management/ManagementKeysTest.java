package org.merchantaccess.application.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.kernel.Authority;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.ReadHubTrail;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.FragileTransactions;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.ManagementKeys;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

class ManagementKeysTest {

    private static final Actor OPERATOR = new Actor("operator@example.com", new ClientAddress(0, 1));

    private final MovableClock clock = new MovableClock();
    private final MerchantAccess access = MerchantAccess.inMemory(clock);

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void a_new_key_is_good_under_its_name_and_bears_the_mark_of_its_environment() {
        ManagementKey key = created("deployment", Option.none());

        assertThat(key.text()).startsWith("mmt_");
        assertThat(holder(key).map(CheckManagementKey.Holder::name)).isEqualTo(Either.right("deployment"));
    }

    @Test
    void a_key_made_earlier_can_be_made_good() {
        ManagementKey chosen = ManagementKey.made(Environment.TEST, "7".repeat(ManagementKey.RANDOM_CHARACTERS));

        assertThat(created("from a file", Option.some(chosen))).isEqualTo(chosen);

        assertThat(holder(chosen).map(CheckManagementKey.Holder::name)).isEqualTo(Either.right("from a file"));
    }

    @Test
    void two_keys_are_not_the_same() {
        assertThat(created("deployment", Option.none())).isNotEqualTo(created("deployment", Option.none()));
    }

    @Test
    void s66_at_most_100_keys_are_good_at_a_time() {
        ManagementKey first = created("deployment", Option.none());
        for (int i = 1; i < ManagementKeys.MAX_GOOD; i++) {
            created("deployment", Option.none());
        }
        assertThat(create("one more", Option.none()))
                .isEqualTo(Either.left(new ManagementFailure.TooMany(ManagementKeys.MAX_GOOD)));
        assertThat(create("renamed", Option.some(first)).isRight())
                .as("is good already")
                .isTrue();

        revoke(access.management()
                .list()
                .handle(new ListManagementKeys.Query())
                .get()
                .get(5)
                .id());

        assertThat(create("one more", Option.none()).isRight()).isTrue();
        assertThat(create("two more", Option.none()).isLeft()).isTrue();
    }

    private Either<ManagementFailure, ManagementKey> create(String name, Option<ManagementKey> chosen) {
        return access.management().create().handle(new CreateManagementKey.Command(name, chosen, OPERATOR));
    }

    @Test
    void a_key_that_is_none_of_ours_opens_nothing() {
        created("deployment", Option.none());

        assertThat(holder(ManagementKey.presented("deployment")))
                .isEqualTo(Either.left(new ManagementFailure.UnknownKey()));
        assertThat(holder(ManagementKey.presented(""))).isEqualTo(Either.left(new ManagementFailure.UnknownKey()));
    }

    @Test
    void a_key_opens_even_on_a_disk_that_has_no_room_to_note_it() {
        Ports ports = InMemory.ports(clock);
        ManagementKey key = ManagementKey.made(Environment.TEST, "7".repeat(ManagementKey.RANDOM_CHARACTERS));
        Store.of(ports).write(() -> ports.managementKeys().add("deployment", key, clock.instant()));
        CheckManagementKey check =
                new CheckManagementKeyHandler(new FullOnceRead(ports.transactions()), ports.managementKeys(), clock);

        assertThat(check.handle(new CheckManagementKey.Query(key)).map(CheckManagementKey.Holder::name))
                .isEqualTo(Either.right("deployment"));

        List<KeptManagementKey> kept =
                Store.of(ports).commit(() -> ports.managementKeys().all());
        assertThat(kept).extracting(KeptManagementKey::lastUsedAt).containsExactly(Option.none());
    }

    @Test
    void a_key_that_was_revoked_opens_nothing_from_then_on() {
        ManagementKey key = created("deployment", Option.none());
        ManagementKey other = created("deployment", Option.none());
        String id = listed().get(0).id();

        assertThat(revoke(id).map(KeptManagementKey::isGood)).isEqualTo(Either.right(false));

        assertThat(holder(key)).isEqualTo(Either.left(new ManagementFailure.UnknownKey()));
        assertThat(holder(other).isRight()).isTrue();
        assertThat(revoke(id).isRight()).isTrue();
        assertThat(revoke("none_of_ours")).isEqualTo(Either.left(new ManagementFailure.UnknownKey()));
    }

    @Test
    void the_list_tells_when_a_key_was_made_used_last_and_revoked_and_never_the_key() {
        ManagementKey key = created("deployment", Option.none());
        assertThat(listed().get(0).lastUsedAt()).isEqualTo(Option.none());
        Instant madeAt = clock.instant();
        clock.pass(Duration.ofSeconds(90));

        holder(key);
        revoke(listed().get(0).id());

        assertThat(listed())
                .containsExactly(new KeptManagementKey(
                        KeptManagementKey.idOf(KeptManagementKey.digestOf(key)),
                        "deployment",
                        madeAt,
                        Option.some(madeAt.plusSeconds(60)),
                        Option.some(clock.instant())));
        assertThat(listed().toString()).doesNotContain(key.text());
    }

    @Test
    void the_trail_of_the_hub_tells_once_who_made_a_key_and_who_revoked_it() {
        created("deployment", Option.none());
        String id = listed().get(0).id();
        created("monitoring", Option.none());
        String other = listed().get(1).id();

        revoke(id);
        List<AuditEntry> told = trail();
        revoke(id);

        assertThat(told)
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::detail, entry -> entry.actor())
                .containsExactly(
                        tuple("management_key_revoked", "deployment", id, OPERATOR),
                        tuple("management_key_created", "monitoring", other, OPERATOR),
                        tuple("management_key_created", "deployment", id, OPERATOR));
        assertThat(trail()).isEqualTo(told);
    }

    private List<AuditEntry> trail() {
        return access.people()
                .readHubTrail()
                .handle(new ReadHubTrail.Query(PageRequest.first(), new Authority.OfInstance(OPERATOR)))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .items();
    }

    private List<KeptManagementKey> listed() {
        return access.management()
                .list()
                .handle(new ListManagementKeys.Query())
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private Either<ManagementFailure, KeptManagementKey> revoke(String id) {
        return access.management().revoke().handle(new RevokeManagementKey.Command(id, OPERATOR));
    }

    private ManagementKey created(String name, Option<ManagementKey> chosen) {
        return access.management()
                .create()
                .handle(new CreateManagementKey.Command(name, chosen, OPERATOR))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private Either<ManagementFailure, CheckManagementKey.Holder> holder(ManagementKey presented) {
        return access.management().check().handle(new CheckManagementKey.Query(presented));
    }

    /** The first transaction commits, and none after it. */
    private static final class FullOnceRead implements Transactions {

        private final FragileTransactions store;

        FullOnceRead(Transactions store) {
            this.store = new FragileTransactions(store);
        }

        @Override
        public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
            Either<L, R> outcome = store.inTransaction(whenUnavailable, work);
            store.failToCommit();
            return outcome;
        }
    }
}
