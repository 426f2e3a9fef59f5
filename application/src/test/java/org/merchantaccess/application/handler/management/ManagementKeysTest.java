package org.merchantaccess.application.handler.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.management.RevokeManagementKey;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.key.ManagementKeys;
import org.merchantaccess.application.report.ManagementKeyUses;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;

class ManagementKeysTest {

    private static final Actor OPERATOR = new Actor("operator@example.com", new ClientAddress(0, 1));

    private final MovableClock clock = new MovableClock();
    private final Ports ports = InMemory.ports(clock);
    private final MerchantAccess access = MerchantAccess.on(ports, AccessSettings.of(Environment.TEST));

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void a_new_key_is_valid_and_has_the_prefix_of_its_environment() {
        ManagementKey key = created("deployment", Option.none());

        assertThat(key.text()).startsWith("mmt_");
        assertThat(holder(key).map(CheckManagementKey.Holder::name)).isEqualTo(Either.right("deployment"));
    }

    @Test
    void an_existing_key_can_be_registered() {
        ManagementKey chosen = ManagementKey.made(Environment.TEST, "7".repeat(ManagementKey.RANDOM_CHARACTERS));

        assertThat(created("from a file", Option.some(chosen))).isEqualTo(chosen);

        assertThat(holder(chosen).map(CheckManagementKey.Holder::name)).isEqualTo(Either.right("from a file"));
    }

    @Test
    void generated_keys_are_distinct() {
        assertThat(created("deployment", Option.none())).isNotEqualTo(created("deployment", Option.none()));
    }

    @Test
    @Tag("S66")
    void at_most_100_keys_are_valid() {
        ManagementKey first = created("deployment", Option.none());
        for (int i = 1; i < ManagementKeys.MAX_GOOD; i++) {
            created("deployment", Option.none());
        }
        assertThat(create("one more", Option.none()))
                .isEqualTo(Either.left(new ManagementFailure.TooMany(ManagementKeys.MAX_GOOD)));
        assertThat(create("renamed", Option.some(first)).isRight())
                .as("is valid already")
                .isTrue();

        revoke(access.management()
                .list()
                .handle(ListManagementKeys.Query.of())
                .get()
                .get(5)
                .id());

        assertThat(create("one more", Option.none()).isRight()).isTrue();
        assertThat(create("two more", Option.none()).isLeft()).isTrue();
    }

    private Either<ManagementFailure, ManagementKey> create(String name, Option<ManagementKey> chosen) {
        return access.management()
                .create()
                .handle(CreateManagementKey.Command.of(name, OPERATOR).withChosen(chosen));
    }

    @Test
    void an_unknown_key_is_refused() {
        created("deployment", Option.none());

        assertThat(holder(ManagementKey.presented("deployment")))
                .isEqualTo(Either.left(new ManagementFailure.UnknownKey()));
        assertThat(holder(ManagementKey.presented(""))).isEqualTo(Either.left(new ManagementFailure.UnknownKey()));
    }

    @Test
    void a_key_is_accepted_even_if_its_use_cannot_be_recorded() {
        Ports ports = InMemory.ports(clock);
        ManagementKey key = ManagementKey.made(Environment.TEST, "7".repeat(ManagementKey.RANDOM_CHARACTERS));
        Store store = Store.of(ports);
        store.write(() -> store.managementKeys().add("deployment", key, clock.instant()));
        FragileTransactions transactions = new FragileTransactions(ports.store().transactions());
        ManagementKeyUses uses = new ManagementKeyUses(transactions, store.managementKeys(), clock);
        CheckManagementKey check = new CheckManagementKeyHandler(transactions, store.managementKeys(), uses);

        assertThat(check.handle(CheckManagementKey.Query.of(key)).map(CheckManagementKey.Holder::name))
                .isEqualTo(Either.right("deployment"));
        transactions.failToCommit();
        uses.flush();
        assertThat(store.commit(store.managementKeys()::all))
                .extracting(ManagementKeyMetadata::lastUsedAt)
                .containsExactly(Option.none());

        Instant used = clock.instant();
        clock.pass(Duration.ofMinutes(2));
        transactions.recover();
        uses.flush();
        assertThat(store.commit(store.managementKeys()::all))
                .extracting(ManagementKeyMetadata::lastUsedAt)
                .containsExactly(Option.some(used));
    }

    @Test
    void a_request_writes_nothing_itself() {
        ManagementKey key = created("deployment", Option.none());

        holder(key);
        assertThat(listed()).extracting(ManagementKeyMetadata::lastUsedAt).containsExactly(Option.none());

        access.catchUp();
        assertThat(listed())
                .extracting(ManagementKeyMetadata::lastUsedAt)
                .containsExactly(Option.some(clock.instant()));
    }

    @Test
    void a_revoked_key_is_refused() {
        ManagementKey key = created("deployment", Option.none());
        ManagementKey other = created("deployment", Option.none());
        String id = listed().get(0).id();

        assertThat(revoke(id).map(ManagementKeyMetadata::isValid)).isEqualTo(Either.right(false));

        assertThat(holder(key)).isEqualTo(Either.left(new ManagementFailure.UnknownKey()));
        assertThat(holder(other).isRight()).isTrue();
        assertThat(revoke(id).isRight()).isTrue();
        assertThat(revoke("unknown")).isEqualTo(Either.left(new ManagementFailure.UnknownKey()));
    }

    @Test
    void keys_are_listed_with_their_times_and_without_the_key() {
        ManagementKey key = created("deployment", Option.none());
        assertThat(listed().get(0).lastUsedAt()).isEqualTo(Option.none());
        Instant madeAt = clock.instant();
        clock.pass(Duration.ofSeconds(90));

        holder(key);
        access.catchUp();
        revoke(listed().get(0).id());

        assertThat(listed())
                .containsExactly(new ManagementKeyMetadata(
                        ManagementKeyMetadata.idOf(ManagementKeyMetadata.digestOf(key)),
                        "deployment",
                        madeAt,
                        Option.some(madeAt.plusSeconds(60)),
                        Option.some(clock.instant())));
        assertThat(listed().toString()).doesNotContain(key.text());
    }

    @Test
    void creation_and_revocation_are_audited_once() {
        created("deployment", Option.none());
        String id = listed().get(0).id();
        created("monitoring", Option.none());
        String other = listed().get(1).id();

        revoke(id);
        List<AuditEntry> entries = trail();
        revoke(id);

        assertThat(entries)
                .extracting(
                        entry -> entry.action().text(), AuditEntry::subject, AuditEntry::detail, entry -> entry.actor())
                .containsExactly(
                        tuple("management_key_revoked", "deployment", id, OPERATOR),
                        tuple("management_key_created", "monitoring", other, OPERATOR),
                        tuple("management_key_created", "deployment", id, OPERATOR));
        assertThat(trail()).isEqualTo(entries);
    }

    private List<AuditEntry> trail() {
        return Store.of(ports)
                .commit(() -> ports.store().auditTrail().of(AuditTrail.HUB, PageRequest.first()))
                .items();
    }

    private List<ManagementKeyMetadata> listed() {
        return access.management()
                .list()
                .handle(ListManagementKeys.Query.of())
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private Either<ManagementFailure, ManagementKeyMetadata> revoke(String id) {
        return access.management().revoke().handle(RevokeManagementKey.Command.of(id, OPERATOR));
    }

    private ManagementKey created(String name, Option<ManagementKey> chosen) {
        return access.management()
                .create()
                .handle(CreateManagementKey.Command.of(name, OPERATOR).withChosen(chosen))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private Either<ManagementFailure, CheckManagementKey.Holder> holder(ManagementKey presented) {
        return access.management().check().handle(CheckManagementKey.Query.of(presented));
    }
}
