package org.merchantaccess.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.people.LinkId;
import org.merchantaccess.domain.people.LinkPurpose;
import org.merchantaccess.domain.people.LinkSecret;
import org.merchantaccess.domain.people.OneTimeLink;
import org.merchantaccess.domain.people.PersonId;
import org.merchantaccess.domain.token.SigningKey;
import org.merchantaccess.persistence.key.KeyFileFailure;

/** A store is opened whole, or not at all and with the reason. */
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
    void everything_survives_that_the_store_is_closed_and_opened_again() {
        SigningKey signingKey;
        try (SqliteStore first = open()) {
            Store store = store(first);
            store.write(() -> {
                store.profiles().add(Merchants.withTwoAppIds());
                store.appKeys().keep(Merchants.CORNER_SHOP, Credentials.PAYMENTS, Credentials.key(Environment.TEST, 1));
            });
            signingKey = first.signingKeys().current();
        }

        SqliteStore second = open();
        Store store = store(second);

        assertThat(store.commit(() -> store.profiles().find(Merchants.CORNER_SHOP)))
                .isEqualTo(Option.some(Merchants.withTwoAppIds()));
        assertThat(store.commit(() -> store.appKeys().reveal(Merchants.CORNER_SHOP, Credentials.PAYMENTS)))
                .isEqualTo(Option.some(Credentials.key(Environment.TEST, 1)));
        assertThat(second.signingKeys().current()).isEqualTo(signingKey);
        assertThat(second.signingKeys().current().privateKey()).isEqualTo(signingKey.privateKey());
    }

    @Test
    void s92_what_is_made_is_its_owners_alone() throws IOException {
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
    void s92_a_database_that_others_can_read_is_not_opened(String permissions) throws IOException {
        open().close();
        Files.setPosixFilePermissions(files.database(), PosixFilePermissions.fromString(permissions));

        assertThat(refusal())
                .isEqualTo(new StoreFailure.Exposed(files.database(), PosixFilePermissions.fromString(permissions)));
    }

    @Test
    void without_its_key_file_a_store_is_not_opened_and_no_new_one_is_made() throws IOException {
        open().close();
        Files.delete(files.keys());

        assertThat(refusal()).isEqualTo(new StoreFailure.NoKeys(new KeyFileFailure.Missing(files.keys())));
        assertThat(files.keys()).doesNotExist();
    }

    @Test
    void with_the_keys_of_another_store_it_is_not_opened() throws IOException {
        open().close();
        StoreFiles other = StoreFiles.in(folder.resolve("data2"), folder.resolve("keys2"), Environment.TEST);
        stores.opened(other, clock).close();
        Files.delete(files.keys());
        Files.move(other.keys(), files.keys());

        assertThat(refusal()).isEqualTo(new StoreFailure.NoKeys(new KeyFileFailure.KeysOfAnotherStore(files.keys())));
    }

    @Test
    void s92_the_store_of_one_environment_is_not_opened_for_the_other() {
        open().close();

        assertThat(SqliteStore.open(files, Environment.PRODUCTION, false, InMemory.identifiers(), clock))
                .isEqualTo(Either.left(new StoreFailure.OtherEnvironment(files.database(), Environment.PRODUCTION)));
    }

    @Test
    void without_a_signing_key_a_store_is_not_opened_unless_the_end_of_all_tokens_is_accepted() {
        open().close();
        new Tampering(files.database()).with("DELETE FROM signing_key");

        assertThat(refusal()).isEqualTo(new StoreFailure.NoSigningKey(files.database()));

        try (SqliteStore opened = SqliteStore.open(files, Environment.TEST, true, InMemory.identifiers(), clock)
                .getOrElseThrow(failure -> new AssertionError(failure))) {
            assertThat(opened.signingKeys().trusted()).hasSize(1);
        }
    }

    @Test
    void a_signing_key_that_was_altered_is_as_good_as_none() {
        open().close();
        new Tampering(files.database()).with("UPDATE signing_key SET key_id = key_id || 'x'");

        assertThat(refusal()).isEqualTo(new StoreFailure.NoSigningKey(files.database()));

        try (SqliteStore opened = SqliteStore.open(files, Environment.TEST, true, InMemory.identifiers(), clock)
                .getOrElseThrow(failure -> new AssertionError(failure))) {
            assertThat(opened.signingKeys().trusted())
                    .containsExactly(opened.signingKeys().current())
                    .noneMatch(key -> key.id().endsWith("x"));
        }
    }

    @Test
    void a_store_with_app_keys_of_a_version_long_forgotten_is_not_opened_without_a_word() {
        try (SqliteStore opened = open()) {
            store(opened).write(() -> store(opened).profiles().add(Merchants.withTwoAppIds()));
        }
        new Tampering(files.database()).with("UPDATE app_id SET pepper_version = 7 WHERE position = 1");

        assertThat(refusal())
                .isEqualTo(new StoreFailure.NoKeys(new KeyFileFailure.Incomplete(files.keys(), "pepper.7")));
    }

    @Test
    void links_of_an_older_program_are_what_they_were() {
        LinkSecret secret = LinkSecret.made("s".repeat(LinkSecret.CHARACTERS));
        OneTimeLink reset = new OneTimeLink(
                new LinkId("lnk_1"),
                new LinkPurpose.PasswordReset(new PersonId("per_1")),
                MovableClock.START,
                Option.none());
        try (SqliteStore opened = open()) {
            store(opened).write(() -> store(opened).people().links().add(secret, reset));
        }
        new Tampering(files.database()).run("ALTER TABLE one_time_link DROP COLUMN signs_in");
        new Tampering(files.database()).run("DROP TABLE idempotency_record");
        new Tampering(files.database()).run("ALTER TABLE store_state DROP COLUMN journaled");
        new Tampering(files.database()).with("DELETE FROM schema_version WHERE version >= 3");

        try (SqliteStore opened = open()) {
            assertThat(store(opened).commit(() -> store(opened).people().links().find(secret)))
                    .isEqualTo(Option.some(reset));
        }
    }

    @Test
    void a_store_of_a_newer_program_is_left_as_it_is() {
        open().close();
        new Tampering(files.database()).with("INSERT INTO schema_version (version, script) VALUES (99, 'V99')");

        assertThat(refusal()).isEqualTo(new StoreFailure.Newer(files.database(), 99));
    }

    @Test
    void what_is_no_database_is_told_so_and_left_as_it_is() throws IOException {
        open().close();
        String text = "this is no database, it is a diary".repeat(100);
        Files.writeString(files.database(), text);

        assertThat(refusal()).isInstanceOf(StoreFailure.Damaged.class);
        assertThat(files.database()).hasContent(text);
    }

    @Test
    void a_store_that_was_refused_once_opens_when_the_mend_was_made() throws IOException {
        open().close();
        Files.setPosixFilePermissions(files.database(), PosixFilePermissions.fromString("rw-r--r--"));
        refusal();

        Files.setPosixFilePermissions(files.database(), PosixFilePermissions.fromString("rw-------"));

        assertThat(open().revived()).isEmpty();
    }

    @Test
    void a_start_that_was_not_committed_is_no_reason_to_take_the_store_for_an_older_copy() {
        open().close();
        Tampering tampering = new Tampering(files.database());
        tampering.run("CREATE TABLE doomed (id INTEGER REFERENCES merchant (position) DEFERRABLE INITIALLY DEFERRED)");
        tampering.run("CREATE TRIGGER no_commit AFTER UPDATE ON store_state BEGIN INSERT INTO doomed VALUES (-1); END");
        assertThat(refusal()).isInstanceOf(StoreFailure.Unusable.class);

        tampering.run("DROP TRIGGER no_commit");

        assertThat(open().revived()).isEmpty();
    }

    private SqliteStore open() {
        return stores.opened(files, clock);
    }

    private Store store(SqliteStore opened) {
        return Store.of(OpenStores.ports(opened, clock));
    }

    private StoreFailure refusal() {
        return SqliteStore.open(files, Environment.TEST, false, InMemory.identifiers(), clock)
                .swap()
                .getOrElseThrow(opened -> new AssertionError("it was opened"));
    }
}
