package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.persistence.key.file.KeyFileFailure;

/** A store is opened completely, or refused with the reason. */
class OpeningStoresTest {

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final OpenStores stores = new OpenStores(() -> folder);
    private StoreFiles files;

    @BeforeEach
    void place() {
        files = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
    }

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Test
    void data_survive_closing_and_reopening() {
        SigningKey signingKey;
        try (SqliteStore first = open()) {
            Store store = store(first);
            store.write(() -> {
                store.profiles().add(Merchants.withTwoAppIds());
                store.appKeys()
                        .keep(
                                Merchants.CORNER_SHOP,
                                Credentials.PAYMENTS,
                                KeyNumber.FIRST,
                                Credentials.key(Environment.TEST, 1));
            });
            signingKey = first.signingKeys().current();
        }

        SqliteStore second = open();
        Store store = store(second);

        assertThat(store.commit(() -> store.profiles().find(Merchants.CORNER_SHOP)))
                .isEqualTo(Option.some(Merchants.withTwoAppIds()));
        assertThat(store.commit(
                        () -> store.appKeys().reveal(Merchants.CORNER_SHOP, Credentials.PAYMENTS, KeyNumber.FIRST)))
                .isEqualTo(Option.some(Credentials.key(Environment.TEST, 1)));
        assertThat(second.signingKeys().current()).isEqualTo(signingKey);
        assertThat(second.signingKeys().current().privateKey()).isEqualTo(signingKey.privateKey());
    }

    @Test
    void a_key_of_an_earlier_version_is_for_ed25519_and_has_no_issuer() {
        SqliteStore first = open();
        SigningKey former = FormerSigningKey.putInto(store(first), clock.instant());
        first.close();
        new Tampering(files.database()).toVersion9();

        assertThat(open().signingKeys().current()).isEqualTo(former);
    }

    @Test
    void a_node_of_the_former_version_does_not_follow_the_feed_of_a_new_store() {
        Store store = store(open());

        assertThat(store.changeFeed().formats().text()).isEqualTo("merchant:3 revoked_tokens:1 signing_keys:2");
        new Tampering(files.database()).with("UPDATE feed_head SET number = 0 WHERE formats = 'signing_keys:2'");
    }

    @Test
    @Tag("S92")
    void created_files_are_owner_only() throws IOException {
        SqliteStore store = open();
        Store.of(OpenStores.ports(store, clock)).write(() -> {});

        for (String file : new String[] {"data/test.db", "data/test.db-wal", "data/test.db-shm", "keys/test.keys"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        for (String made : new String[] {"data", "keys"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(made))))
                    .as(made)
                    .isEqualTo("rwx------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rw----r--"})
    @Tag("S92")
    void rejects_a_database_that_others_can_read(String permissions) throws IOException {
        open().close();
        Files.setPosixFilePermissions(files.database(), PosixFilePermissions.fromString(permissions));

        assertThat(refusal())
                .isEqualTo(new SqliteFailure.Exposed(files.database(), PosixFilePermissions.fromString(permissions)));
    }

    @Test
    void rejects_a_store_without_its_key_file_and_creates_none() throws IOException {
        open().close();
        Files.delete(files.keys());

        assertThat(refusal()).isEqualTo(new SqliteFailure.NoKeys(new KeyFileFailure.Missing(files.keys())));
        assertThat(files.keys()).doesNotExist();
    }

    @Test
    void rejects_the_keys_of_another_store() throws IOException {
        open().close();
        StoreFiles other = StoreFiles.in(folder.resolve("data2"), folder.resolve("keys2"), Environment.TEST);
        stores.opened(other, clock).close();
        Files.delete(files.keys());
        Files.move(other.keys(), files.keys());

        assertThat(refusal()).isEqualTo(new SqliteFailure.NoKeys(new KeyFileFailure.KeysOfAnotherStore(files.keys())));
    }

    @Test
    @Tag("S92")
    void rejects_the_store_of_the_other_environment() {
        open().close();

        assertThat(SqliteStore.open(files, Environment.PRODUCTION, false, new RandomIdentifiers(), clock))
                .isEqualTo(Either.left(new SqliteFailure.OtherEnvironment(files.database(), Environment.PRODUCTION)));
    }

    @Test
    void rejects_a_store_without_a_signing_key_unless_a_restore_is_accepted() {
        open().close();
        new Tampering(files.database()).with("DELETE FROM signing_key");

        assertThat(refusal()).isEqualTo(new SqliteFailure.NoSigningKey(files.database()));

        try (SqliteStore opened = SqliteStore.open(files, Environment.TEST, true, new RandomIdentifiers(), clock)
                .getOrElseThrow(failure -> new AssertionError(failure))) {
            assertThat(opened.signingKeys().trusted()).hasSize(1);
        }
    }

    @Test
    void an_altered_signing_key_counts_as_missing() {
        open().close();
        new Tampering(files.database()).with("UPDATE signing_key SET key_id = key_id || 'x'");

        assertThat(refusal()).isEqualTo(new SqliteFailure.NoSigningKey(files.database()));

        try (SqliteStore opened = SqliteStore.open(files, Environment.TEST, true, new RandomIdentifiers(), clock)
                .getOrElseThrow(failure -> new AssertionError(failure))) {
            assertThat(opened.signingKeys().trusted())
                    .containsExactly(opened.signingKeys().current())
                    .noneMatch(key -> key.id().endsWith("x"));
        }
    }

    @Test
    void rejects_a_store_with_app_keys_of_a_forgotten_version() {
        try (SqliteStore opened = open()) {
            store(opened).write(() -> store(opened).profiles().add(Merchants.withTwoAppIds()));
        }
        new Tampering(files.database()).with("UPDATE app_id SET pepper_version = 7 WHERE position = 1");

        assertThat(refusal())
                .isEqualTo(new SqliteFailure.NoKeys(new KeyFileFailure.Incomplete(files.keys(), "pepper.7")));
    }

    @Test
    void rejects_a_store_of_a_newer_version() {
        open().close();
        new Tampering(files.database()).with("INSERT INTO schema_version (version, script) VALUES (99, 'V99')");

        assertThat(refusal()).isEqualTo(new SqliteFailure.Newer(files.database(), 99));
    }

    @Test
    void rejects_a_file_that_is_not_a_database_and_leaves_it_unchanged() throws IOException {
        open().close();
        String text = "this is not a database".repeat(100);
        Files.writeString(files.database(), text);

        assertThat(refusal()).isInstanceOf(SqliteFailure.Damaged.class);
        assertThat(files.database()).hasContent(text);
    }

    @Test
    void a_refused_store_opens_once_the_remedy_is_applied() throws IOException {
        open().close();
        Files.setPosixFilePermissions(files.database(), PosixFilePermissions.fromString("rw-r--r--"));
        refusal();

        Files.setPosixFilePermissions(files.database(), PosixFilePermissions.fromString("rw-------"));

        assertThat(open().revived()).isEmpty();
    }

    @Test
    void a_start_that_failed_does_not_look_like_a_restore() {
        open().close();
        Tampering tampering = new Tampering(files.database());
        tampering.run("CREATE TABLE doomed (id INTEGER REFERENCES merchant (position) DEFERRABLE INITIALLY DEFERRED)");
        tampering.run("CREATE TRIGGER no_commit AFTER UPDATE ON store_state BEGIN INSERT INTO doomed VALUES (-1); END");
        assertThat(refusal()).isInstanceOf(SqliteFailure.Unusable.class);

        tampering.run("DROP TRIGGER no_commit");

        assertThat(open().revived()).isEmpty();
    }

    private SqliteStore open() {
        return stores.opened(files, clock);
    }

    private Store store(SqliteStore opened) {
        return Store.of(OpenStores.ports(opened, clock));
    }

    private SqliteFailure refusal() {
        return SqliteStore.open(files, Environment.TEST, false, new RandomIdentifiers(), clock)
                .swap()
                .getOrElseThrow(opened -> new AssertionError("it was opened"));
    }
}
