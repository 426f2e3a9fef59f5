package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.fixture.Scenario.ADA;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.key.ReplaceAppKey;
import org.merchantaccess.application.port.key.AppKeys;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.upkeep.RotateSealingKeys;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.persistence.key.file.KeyFileFailure;
import org.merchantaccess.persistence.sql.sqlite.SqliteFile;

/** App keys in a store of this version, and in one that version 8 of the schema wrote. */
class AppKeysOnStoreTest {

    private static final KeyNumber SECOND = KeyNumber.FIRST.next();

    @TempDir
    private Path folder;

    private StoreFiles files;
    private Tampering tampering;
    private AccessOnStore node;
    private Option<Store> opened = Option.none();
    private ReadyMerchant shop;

    @BeforeEach
    void openAShop() {
        files = AccessOnStore.filesIn(folder);
        tampering = new Tampering(files.database());
        open();
        shop = node.scenario().readyToCall();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R15")
    void an_app_id_of_version_8_has_one_key_with_the_number_one() {
        reopenFromVersion8();

        AppCredential credential = credential();
        assertThat(credential.keys().isFirstOnly()).isTrue();
        assertThat(credential.keys().current().map(CredentialKey::madeAt))
                .isEqualTo(Option.some(credential.createdAt()));
        assertThat(node.scenario().reveal(shop.id(), shop.appId())).isEqualTo(shop.appKey());
        assertThat(node.scenario()
                        .calls(node.scenario().logIn(shop), shop.address())
                        .isRight())
                .isTrue();
    }

    @Test
    @Tag("R15")
    void the_key_of_version_8_can_be_replaced() {
        reopenFromVersion8();

        AppKey next = replaced(Grace.DEFAULT);
        reopen();

        assertThat(node.scenario().tryLogIn(shop).isRight()).isTrue();
        assertThat(node.scenario().tryLogIn(shop.using(shop.appId(), next)).isRight())
                .isTrue();
        assertThat(node.scenario().reveal(shop.id(), shop.appId())).isEqualTo(next);
        assertThat(revealed(KeyNumber.FIRST)).isEqualTo(Option.some(shop.appKey()));
    }

    @Test
    @Tag("R15")
    void the_key_of_version_8_is_found_once_it_has_a_digest() {
        reopenFromVersion8();
        assertThat(found(shop.appKey())).isEmpty();

        assertThat(madeFindable(100)).isEqualTo(1);

        assertThat(found(shop.appKey())).isEqualTo(owner(KeyNumber.FIRST));
        assertThat(madeFindable(100)).isZero();
    }

    @Test
    void digests_are_made_in_batches_and_copies_that_cannot_be_opened_are_passed_over() {
        List<ReadyMerchant> others = List.of(
                node.scenario().readyToCall(),
                node.scenario().readyToCall(),
                node.scenario().readyToCall());
        reopenFromVersion8();
        tampering.with(
                "UPDATE app_key SET sealed = substr(sealed, 1, length(sealed) - 4) || 'AAAA' WHERE app_id = ?",
                shop.appId().text());

        assertThat(madeFindable(2)).isEqualTo(2);
        assertThat(madeFindable(2)).isEqualTo(1);
        assertThat(madeFindable(2)).isZero();

        assertThat(found(shop.appKey())).isEmpty();
        assertThat(others).allMatch(other -> found(other.appKey()).isDefined());
    }

    @Test
    @Tag("R15")
    void keys_are_found_after_a_rotation_of_the_sealing_keys() {
        AppKey next = replaced(Grace.DEFAULT);

        rotate();

        assertThat(found(shop.appKey())).isEqualTo(owner(KeyNumber.FIRST));
        assertThat(found(next)).isEqualTo(owner(SECOND));
        assertThat(revealed(SECOND)).isEqualTo(Option.some(next));
        assertThat(node.scenario().tryLogIn(shop).isRight()).isTrue();
        reopen();
        assertThat(node.scenario().tryLogIn(shop.using(shop.appId(), next)).isRight())
                .isTrue();
        assertThat(found(next)).isEqualTo(owner(SECOND));
    }

    @Test
    void a_digest_of_another_version_than_the_sealed_copy_is_made_again() {
        String former = text("SELECT lookup FROM app_key");
        rotate();
        assertThat(text("SELECT lookup FROM app_key")).startsWith("2.").isNotEqualTo(former);
        tampering.with("UPDATE app_key SET lookup = ?", former);
        assertThat(found(shop.appKey())).isEmpty();

        assertThat(madeFindable(100)).isEqualTo(1);

        assertThat(found(shop.appKey())).isEqualTo(owner(KeyNumber.FIRST));
    }

    @Test
    void all_versions_of_keys_that_are_accepted_are_required() {
        replaced(Grace.DEFAULT);
        node.close();
        tampering.with("UPDATE credential_key SET pepper_version = 7 WHERE role = 'RETIRING'");

        assertThat(SqliteStore.open(files, Environment.TEST, false, new RandomIdentifiers(), Clock.systemUTC())
                        .getLeft())
                .isEqualTo(new SqliteFailure.NoKeys(new KeyFileFailure.Incomplete(files.keys(), "pepper.7")));
        tampering.with("UPDATE credential_key SET pepper_version = 1 WHERE role = 'RETIRING'");
        open();
    }

    @Test
    @Tag("R15")
    void digests_reveal_neither_the_key_nor_its_app_id() {
        String lookup = text("SELECT lookup FROM app_key");

        assertThat(lookup).matches("1\\.[0-9a-f]{64}");
        assertThat(List.of(
                        text("SELECT verifier FROM app_id"),
                        text("SELECT sealed FROM app_key"),
                        shop.appKey().text()))
                .noneMatch(lookup::contains);
    }

    private void open() {
        node = AccessOnStore.in(files, new SqliteFile(files.database()), this::remembered);
    }

    private Ports remembered(Ports ports) {
        opened = Option.some(Store.of(ports));
        return ports;
    }

    private void reopen() {
        node.close();
        open();
    }

    private void reopenFromVersion8() {
        opened.forEach(store -> FormerSigningKey.putInto(store, Instant.EPOCH));
        node.close();
        tampering.toVersion8();
        open();
    }

    private AppKey replaced(Grace grace) {
        node.access()
                .keys()
                .replace()
                .handle(ReplaceAppKey.Command.of(shop.id(), shop.appId(), grace, ADA))
                .getOrElseThrow(failure -> new AssertionError(failure));
        return node.scenario().reveal(shop.id(), shop.appId());
    }

    private void rotate() {
        assertThat(node.access()
                        .upkeep()
                        .rotateSealingKeys()
                        .handle(RotateSealingKeys.Command.of())
                        .isRight())
                .isTrue();
    }

    private AppCredential credential() {
        return node.scenario().credential(shop.id(), shop.appId());
    }

    private Option<AppKey> revealed(KeyNumber number) {
        return commit(keys -> keys.reveal(shop.id(), shop.appId(), number));
    }

    private Option<AppKeys.Owner> found(AppKey key) {
        return commit(keys -> keys.find(PresentedKey.of(key.text())));
    }

    private Option<AppKeys.Owner> owner(KeyNumber number) {
        return Option.some(new AppKeys.Owner(shop.id(), shop.appId(), number));
    }

    private int madeFindable(int limit) {
        return commit(keys -> keys.makeFindable(limit));
    }

    private <T> T commit(Function<AppKeys, T> work) {
        Store store = opened.getOrElseThrow(AssertionError::new);
        return store.commit(() -> work.apply(store.appKeys()));
    }

    private String text(String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + files.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
