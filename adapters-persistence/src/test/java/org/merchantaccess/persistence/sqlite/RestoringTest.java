package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.key.EndAppKey;
import org.merchantaccess.application.key.ReplaceAppKey;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.RevokeManagementKey;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.resource.AddResourceServer;
import org.merchantaccess.application.resource.RemoveResourceServer;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.switching.ScheduleSwitch;
import org.merchantaccess.application.upkeep.BackUp;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKeys;
import org.merchantaccess.domain.key.EndedKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.restore.RevokedRight;

/** A restore is detected, and the rights it would make valid again are listed. */
class RestoringTest {

    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    /** The tokens are kept apart from the store, as merchants keep theirs. */
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
    void a_backup_is_a_complete_store_of_one_moment() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        backUp("backup.db");
        scenario.rename(shop.id(), shop.appId(), "Renamed after the backup");

        restore("backup.db");
        start(true);

        assertThat(scenario.credential(shop.id(), shop.appId()).name()).hasToString("Payments");
        assertThat(scenario.tryLogIn(shop).isRight()).isTrue();
        assertThat(scenario.reveal(shop.id(), shop.appId())).isEqualTo(shop.appKey());
    }

    @Test
    void a_restored_backup_must_be_accepted() throws IOException {
        scenario.readyToCall();
        backUp("backup.db");

        restore("backup.db");

        assertThat(SqliteStore.open(files, Environment.TEST, false, new RandomIdentifiers(), clock))
                .isEqualTo(Either.left(new SqliteFailure.Restored(files.database(), List.of())));
        start(true);
        stop();
        start(false);
        assertThat(store.revived()).isEmpty();
    }

    @Test
    void earlier_tokens_are_rejected_after_a_restore() throws IOException {
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
    void lists_revoked_rights_that_are_valid_again() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        AppId next = scenario.create(shop.id(), "Next");
        AppId unwanted = scenario.create(shop.id(), "Unwanted");
        ManagementKey leaked = managementKey();
        backUp("backup.db");
        scenario.activate(shop.id(), next);
        scenario.delete(shop.id(), unwanted);
        revoke(leaked);

        restore("backup.db");
        Either<SqliteFailure, SqliteStore> refused =
                SqliteStore.open(files, Environment.TEST, false, new RandomIdentifiers(), clock);
        start(true);

        assertThat(store.revived())
                .containsExactly(
                        new RevokedRight(
                                RevokedRight.Kind.DEACTIVATED, shop.appId().text()),
                        new RevokedRight(RevokedRight.Kind.DELETED, unwanted.text()),
                        new RevokedRight(
                                RevokedRight.Kind.REVOKED,
                                ManagementKeyMetadata.idOf(ManagementKeyMetadata.digestOf(leaked))));
        assertThat(refused).isEqualTo(Either.left(new SqliteFailure.Restored(files.database(), store.revived())));
    }

    @Test
    void does_not_list_rights_revoked_before_the_backup() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        AppId next = scenario.create(shop.id(), "Next");
        scenario.activate(shop.id(), next);
        backUp("backup.db");

        restore("backup.db");
        start(true);

        assertThat(store.revived()).isEmpty();
    }

    @Test
    @Tag("R15")
    void lists_ended_keys_that_are_valid_again() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        ReadyMerchant other = scenario.readyToCall();
        replaceKey(other, Grace.DEFAULT);
        backUp("backup.db");
        replaceKey(shop, Grace.NONE);
        endKey(other, KeyNumber.FIRST);
        replaceKey(other, Grace.NONE);

        restore("backup.db");
        start(true);

        assertThat(store.revived())
                .containsExactly(
                        ended(shop, KeyNumber.FIRST), ended(other, KeyNumber.FIRST), ended(other, new KeyNumber(2)));
    }

    @Test
    @Tag("R15")
    @Tag("R16")
    void retiring_keys_and_scheduled_switches_are_removed() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        AppKey next = replaceKey(shop, Grace.DEFAULT);
        schedule(shop, scenario.create(shop.id(), "Next"));
        backUp("backup.db");
        long version = scenario.profile(shop.id()).version().number();

        restore("backup.db");
        start(true);

        assertThat(scenario.profile(shop.id()).scheduledSwitch()).isEmpty();
        assertThat(scenario.profile(shop.id()).nextDue()).isEmpty();
        assertThat(scenario.profile(shop.id()).version().number()).isEqualTo(version + 3);
        CredentialKeys keys = scenario.credential(shop.id(), shop.appId()).keys();
        assertThat(keys.retiring()).isEmpty();
        assertThat(keys.ended()).extracting(EndedKey::number).containsExactly(KeyNumber.FIRST);
        assertThat(scenario.tryLogIn(shop).isLeft()).isTrue();
        assertThat(scenario.tryLogIn(shop.using(shop.appId(), next)).isRight()).isTrue();
        assertThat(actions(shop)).contains(AccessAction.SWITCH_CANCELED.code(), AccessAction.APP_KEY_ENDED.code());
        assertThat(verified().damages()).isEmpty();
    }

    @Test
    @Tag("R15")
    void keys_that_a_restore_ended_are_listed_after_an_older_copy_is_restored() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        backUp("older.db");
        replaceKey(shop, Grace.DEFAULT);
        backUp("backup.db");
        restore("backup.db");
        start(true);
        assertThat(store.revived()).isEmpty();

        restore("older.db");
        start(true);

        assertThat(store.revived()).containsExactly(ended(shop, KeyNumber.FIRST));
    }

    @Test
    void lists_removed_resource_servers_that_have_access_again() throws IOException {
        String id = access.resourceServers()
                .add()
                .handle(AddResourceServer.Command.of("Orders", Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure))
                .result()
                .server()
                .id();
        backUp("backup.db");
        access.resourceServers()
                .remove()
                .handle(RemoveResourceServer.Command.of(id, Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));

        restore("backup.db");
        start(true);

        assertThat(store.revived()).containsExactly(new RevokedRight(RevokedRight.Kind.RESOURCE_SERVER_REMOVED, id));
    }

    @Test
    @Tag("R17")
    void revoked_tokens_and_used_assertions_are_forgotten_because_all_tokens_are_invalid() throws IOException {
        Store before = Store.of(OpenStores.ports(store, clock));
        before.write(() -> {
            before.revokedTokens()
                    .add(List.of(new RevokedToken(
                            new TokenId("one"),
                            Credentials.PAYMENTS,
                            clock.instant().plusSeconds(60))));
            before.assertionIds()
                    .claim(Credentials.PAYMENTS, "one", clock.instant().plusSeconds(60));
        });
        backUp("backup.db");

        restore("backup.db");
        start(true);

        Store after = Store.of(OpenStores.ports(store, clock));
        assertThat(after.commit(() -> after.revokedTokens().unexpired(clock.instant())))
                .isEmpty();
        assertThat(after.<Boolean>commit(() -> after.assertionIds()
                        .claim(Credentials.PAYMENTS, "one", clock.instant().plusSeconds(60))))
                .isTrue();
    }

    private static RevokedRight ended(ReadyMerchant shop, KeyNumber number) {
        return new RevokedRight(RevokedRight.Kind.KEY_ENDED, shop.appId().text() + "/" + number);
    }

    private AppKey replaceKey(ReadyMerchant shop, Grace grace) {
        access.keys()
                .replace()
                .handle(ReplaceAppKey.Command.of(shop.id(), shop.appId(), grace, Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));
        return scenario.reveal(shop.id(), shop.appId());
    }

    private void endKey(ReadyMerchant shop, KeyNumber number) {
        access.keys()
                .end()
                .handle(EndAppKey.Command.of(shop.id(), shop.appId(), number, Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private void schedule(ReadyMerchant shop, AppId appId) {
        access.switching()
                .schedule()
                .handle(ScheduleSwitch.Command.of(
                        shop.id(),
                        appId,
                        clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES),
                        Scenario.ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private List<ActionCode> actions(ReadyMerchant shop) {
        return scenario.audit(shop.id()).stream().map(AuditEntry::action).toList();
    }

    private StoreReport verified() {
        return OpenStores.ports(store, clock)
                .store()
                .storeVerifier()
                .verify()
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    @Test
    void records_the_restore_in_the_audit_trail() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        backUp("backup.db");

        restore("backup.db");
        start(true);

        assertThat(scenario.audit(shop.id()).get(0).action()).isEqualTo(AccessAction.STORE_RESTORED.code());
        assertThat(scenario.audit(shop.id()).get(0).subject())
                .isEqualTo(shop.appId().text());
    }

    @Test
    void the_restore_journal_reveals_a_copied_database() throws IOException {
        ReadyMerchant shop = scenario.readyToCall();
        stop();
        Path copy = folder.resolve("copy.db");
        Files.copy(files.database(), copy);
        start(false);
        scenario.create(shop.id(), "Next");
        stop();

        Files.copy(copy, files.database(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(SqliteStore.open(files, Environment.TEST, false, new RandomIdentifiers(), clock))
                .isEqualTo(Either.left(new SqliteFailure.Restored(files.database(), List.of())));
        start(true);
    }

    @Test
    void a_copied_database_is_detected_after_the_revocation_of_a_management_key() throws IOException {
        ManagementKey leaked = managementKey();
        backUp("copy.db");
        new Tampering(folder.resolve("copy.db")).with("UPDATE store_state SET is_copy = 0");
        revoke(leaked);

        restore("copy.db");

        assertThat(SqliteStore.open(files, Environment.TEST, false, new RandomIdentifiers(), clock))
                .isEqualTo(Either.left(new SqliteFailure.Restored(
                        files.database(),
                        List.of(new RevokedRight(
                                RevokedRight.Kind.REVOKED,
                                ManagementKeyMetadata.idOf(ManagementKeyMetadata.digestOf(leaked)))))));
        start(true);
        stop();
        start(false);
    }

    @Test
    void the_log_of_a_killed_server_is_not_applied_to_the_backup() throws IOException {
        scenario.readyToCall();
        backUp("backup.db");
        scenario.readyToCall();
        Path log = Path.of(files.database() + "-wal");
        byte[] left = Files.readAllBytes(log);
        restore("backup.db");
        byte[] backup = Files.readAllBytes(files.database());
        Files.write(Files.createFile(log, OwnerOnly.newFile(log)), left);

        assertThat(SqliteStore.open(files, Environment.TEST, true, new RandomIdentifiers(), clock))
                .isEqualTo(Either.left(new SqliteFailure.ForeignLog(log)));
        assertThat(files.database()).hasBinaryContent(backup);

        Files.delete(log);
        start(true);
    }

    @Test
    void a_missing_database_is_not_silently_recreated() throws IOException {
        scenario.readyToCall();
        stop();

        Files.delete(files.database());

        assertThat(SqliteStore.open(files, Environment.TEST, false, new RandomIdentifiers(), clock))
                .isEqualTo(Either.left(new SqliteFailure.Restored(files.database(), List.of())));
        start(true);
    }

    @Test
    void a_backup_overwrites_no_file() throws IOException {
        Path there = Files.writeString(folder.resolve("there.db"), "precious");

        assertThat(access.upkeep().backUp().handle(BackUp.Command.of(there)))
                .isEqualTo(Either.left(new BackupFailure.FileExists(there)));
        assertThat(there).hasContent("precious");
    }

    @Test
    void a_failed_backup_leaves_no_file() {
        Path nowhere = folder.resolve("nowhere").resolve("backup.db");

        assertThat(access.upkeep()
                        .backUp()
                        .handle(BackUp.Command.of(nowhere))
                        .swap()
                        .map(BackupFailure.Unwritable.class::isInstance)
                        .getOrElse(false))
                .isTrue();
        assertThat(nowhere).doesNotExist();
    }

    private void start(boolean acceptsRestore) {
        store = SqliteStore.open(files, Environment.TEST, acceptsRestore, new RandomIdentifiers(), clock)
                .getOrElseThrow(failure -> new AssertionError(failure));
        access = MerchantAccess.on(
                store.ports(
                        tokens.tokens().signer(),
                        tokens.tokens().reader(),
                        tokens.tokens().assertions()),
                SETTINGS);
        scenario = Scenario.on(access);
    }

    private void backUp(String name) {
        BackUp.Written written = access.upkeep()
                .backUp()
                .handle(BackUp.Command.of(folder.resolve(name)))
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
                .handle(CreateManagementKey.Command.of("leaked", new Actor("operator", new ClientAddress(0, 1))))
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    private void revoke(ManagementKey key) {
        assertThat(access.management()
                        .revoke()
                        .handle(RevokeManagementKey.Command.of(
                                ManagementKeyMetadata.idOf(ManagementKeyMetadata.digestOf(key)),
                                new Actor("operator", new ClientAddress(0, 1))))
                        .isRight())
                .isTrue();
        assertThat(access.management()
                        .check()
                        .handle(CheckManagementKey.Query.of(key))
                        .isLeft())
                .isTrue();
    }
}
