package org.merchantaccess.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.PeopleScenario;
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.RevokeManagementKey;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.BackupFailure;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.upkeep.BackUp;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.Membership;
import org.merchantaccess.domain.people.SessionToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.restore.Ended;

/** What was put back from a copy is noticed, and what it would bring back to life is told. */
class RestoringTest {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    /** Tokens outlive the store here, as they do in the hands of merchants. */
    private final Ports tokens = InMemory.ports(clock);

    private StoreFiles files;
    private SqliteStore store;
    private MerchantAccess access;
    private Scenario scenario;

    @BeforeEach
    void start() {
        files = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
        start(false);
    }

    @AfterEach
    void stop() {
        access.close();
        store.close();
    }

    @Test
    void a_backup_is_a_whole_store_of_that_moment() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        backUp("backup.db");
        scenario.rename(shop.id(), shop.appId(), "Renamed after the backup");

        restore("backup.db");
        start(true);

        assertThat(scenario.credential(shop.id(), shop.appId()).name()).hasToString("Payments");
        assertThat(scenario.triesToLogIn(shop).isRight()).isTrue();
        assertThat(scenario.reveal(shop.id(), shop.appId())).isEqualTo(shop.appKey());
    }

    @Test
    void a_store_from_a_backup_is_not_opened_unless_that_is_meant() throws IOException {
        scenario.readyToCall();
        backUp("backup.db");

        restore("backup.db");

        assertThat(SqliteStore.open(files, Environment.TEST, false, InMemory.identifiers(), clock))
                .isEqualTo(Either.left(new StoreFailure.Restored(files.database(), List.of())));
        start(true);
        stop();
        start(false);
        assertThat(store.revived()).isEmpty();
    }

    @Test
    void every_token_from_before_is_dead() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        BearerToken token = scenario.logIn(shop);
        backUp("backup.db");

        restore("backup.db");
        start(true);

        assertThat(scenario.calls(token, shop.address()).isLeft()).isTrue();
        assertThat(scenario.calls(scenario.logIn(shop), shop.address()).isRight())
                .isTrue();
    }

    @Test
    void every_session_and_every_open_link_from_before_is_dead_and_passwords_are_not() throws IOException {
        PeopleScenario before = new PeopleScenario(access);
        before.joined("olga", Membership.ofOperator());
        SessionToken session = before.signedIn("olga");
        LinkSecret link = PeopleScenario.right(before.invite("ben", Membership.ofOperator(), PeopleScenario.ROOT))
                .secret();
        backUp("backup.db");

        restore("backup.db");
        start(true);

        PeopleScenario after = new PeopleScenario(access);
        assertThat(after.check(session).isLeft()).isTrue();
        assertThat(after.accept(link, PeopleScenario.PASSWORD).isLeft()).isTrue();
        assertThat(after.check(after.signedIn("olga")).isRight()).isTrue();
    }

    @Test
    void what_had_ended_since_and_is_good_again_is_listed() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        AppId next = scenario.create(shop.id(), "Next");
        AppId unwanted = scenario.create(shop.id(), "Unwanted");
        ManagementKey leaked = managementKey();
        backUp("backup.db");
        scenario.activate(shop.id(), next);
        scenario.delete(shop.id(), unwanted);
        revoke(leaked);

        restore("backup.db");
        Either<StoreFailure, SqliteStore> refused =
                SqliteStore.open(files, Environment.TEST, false, InMemory.identifiers(), clock);
        start(true);

        assertThat(store.revived())
                .containsExactly(
                        new Ended(Ended.Kind.DEACTIVATED, shop.appId().text()),
                        new Ended(Ended.Kind.DELETED, unwanted.text()),
                        new Ended(Ended.Kind.REVOKED, KeptManagementKey.idOf(KeptManagementKey.digestOf(leaked))));
        assertThat(refused).isEqualTo(Either.left(new StoreFailure.Restored(files.database(), store.revived())));
    }

    @Test
    void what_ended_before_the_backup_or_was_taken_back_is_not_listed() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        AppId next = scenario.create(shop.id(), "Next");
        scenario.activate(shop.id(), next);
        backUp("backup.db");

        restore("backup.db");
        start(true);

        assertThat(store.revived()).isEmpty();
    }

    @Test
    void the_restore_is_in_the_audit_trail_of_who_had_tokens() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        backUp("backup.db");

        restore("backup.db");
        start(true);

        assertThat(scenario.audit(shop.id()).get(0).action()).isEqualTo("store_restored");
        assertThat(scenario.audit(shop.id()).get(0).subject())
                .isEqualTo(shop.appId().text());
    }

    @Test
    void a_copy_made_by_other_means_is_noticed_by_what_was_promised_since() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        stop();
        Path copy = folder.resolve("copy.db");
        Files.copy(files.database(), copy);
        start(false);
        scenario.create(shop.id(), "Next");
        stop();

        Files.copy(copy, files.database(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(SqliteStore.open(files, Environment.TEST, false, InMemory.identifiers(), clock))
                .isEqualTo(Either.left(new StoreFailure.Restored(files.database(), List.of())));
        start(true);
    }

    @Test
    void a_copy_made_by_other_means_is_noticed_even_if_only_a_management_key_was_revoked_since() throws IOException {
        ManagementKey leaked = managementKey();
        backUp("copy.db");
        new Tampering(folder.resolve("copy.db")).with("UPDATE store_state SET is_copy = 0");
        revoke(leaked);

        restore("copy.db");

        assertThat(SqliteStore.open(files, Environment.TEST, false, InMemory.identifiers(), clock))
                .isEqualTo(Either.left(new StoreFailure.Restored(
                        files.database(),
                        List.of(new Ended(
                                Ended.Kind.REVOKED, KeptManagementKey.idOf(KeptManagementKey.digestOf(leaked)))))));
        start(true);
        stop();
        start(false);
    }

    @Test
    void the_log_that_a_killed_server_left_is_not_taken_into_the_backup() throws IOException {
        scenario.readyToCall();
        backUp("backup.db");
        scenario.readyToCall();
        Path log = Path.of(files.database() + "-wal");
        byte[] left = Files.readAllBytes(log);
        restore("backup.db");
        byte[] backup = Files.readAllBytes(files.database());
        Files.write(Files.createFile(log, OwnerOnly.newFile(log)), left);

        assertThat(SqliteStore.open(files, Environment.TEST, true, InMemory.identifiers(), clock))
                .isEqualTo(Either.left(new StoreFailure.LogOfAnother(log)));
        assertThat(files.database()).hasBinaryContent(backup);

        Files.delete(log);
        start(true);
    }

    @Test
    void a_database_that_is_gone_is_not_silently_begun_anew() throws IOException {
        scenario.readyToCall();
        stop();

        Files.delete(files.database());

        assertThat(SqliteStore.open(files, Environment.TEST, false, InMemory.identifiers(), clock))
                .isEqualTo(Either.left(new StoreFailure.Restored(files.database(), List.of())));
        start(true);
    }

    @Test
    void a_backup_is_not_written_over_anything() throws IOException {
        Path there = Files.writeString(folder.resolve("there.db"), "precious");

        assertThat(access.upkeep().backUp().handle(new BackUp.Command(there)))
                .isEqualTo(Either.left(new BackupFailure.AlreadyThere(there)));
        assertThat(there).hasContent("precious");
    }

    @Test
    void a_backup_that_cannot_be_written_leaves_nothing_behind() {
        Path nowhere = folder.resolve("nowhere").resolve("backup.db");

        assertThat(access.upkeep()
                        .backUp()
                        .handle(new BackUp.Command(nowhere))
                        .swap()
                        .map(BackupFailure.Unwritable.class::isInstance)
                        .getOrElse(false))
                .isTrue();
        assertThat(nowhere).doesNotExist();
    }

    private void start(boolean acceptsRestore) {
        store = SqliteStore.open(files, Environment.TEST, acceptsRestore, InMemory.identifiers(), clock)
                .getOrElseThrow(failure -> new AssertionError(failure));
        access = MerchantAccess.on(store.ports(tokens.tokenSigner(), tokens.tokenReader()), SETTINGS);
        scenario = Scenario.on(access);
    }

    private void backUp(String name) {
        BackUp.Written written = access.upkeep()
                .backUp()
                .handle(new BackUp.Command(folder.resolve(name)))
                .getOrElseThrow(failure -> new AssertionError(failure));
        assertThat(written.bytes()).isPositive();
    }

    private void restore(String name) throws IOException {
        stop();
        Files.move(folder.resolve(name), files.database(), StandardCopyOption.REPLACE_EXISTING);
    }

    private ManagementKey managementKey() {
        return access.management()
                .create()
                .handle(new CreateManagementKey.Command(
                        "leaked", Option.none(), new Actor("operator", new ClientAddress(0, 1))))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private void revoke(ManagementKey key) {
        assertThat(access.management()
                        .revoke()
                        .handle(new RevokeManagementKey.Command(
                                KeptManagementKey.idOf(KeptManagementKey.digestOf(key)),
                                new Actor("operator", new ClientAddress(0, 1))))
                        .isRight())
                .isTrue();
        assertThat(access.management()
                        .check()
                        .handle(new CheckManagementKey.Query(key))
                        .isLeft())
                .isTrue();
    }
}
