package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** The constraints of the database enforce two rules for every writer. */
class DatabaseConstraintsTest {

    private static final String ANOTHER_OF_THAT_NAME = """
            INSERT INTO app_id SELECT '11111111', merchant_id, 9, 'PAYMENTS', 'payments', pepper_version, verifier, created_at,
              'INACTIVE', NULL, NULL, 1, NULL FROM app_id WHERE app_id = ?""";

    private static final String ANOTHER_ACTIVE_ONE = """
            INSERT INTO app_id SELECT '11111111', merchant_id, 9, 'Other', 'other', pepper_version, verifier, created_at,
              'ACTIVE', activation, active_since, 1, NULL FROM app_id WHERE app_id = ?""";

    private static final String ANOTHER_KEY = """
            INSERT INTO credential_key SELECT app_id, 9, position, role, pepper_version, verifier, made_at, expires_at, announced,
              ends_at, grace_after_first_use, ended_at, public_key, algorithm FROM credential_key WHERE role = ?""";

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final OpenStores stores = new OpenStores(() -> folder);
    private final MerchantProfile shop = Merchants.withTwoAppIds();
    private Tampering tampering;
    private Store store;

    @BeforeEach
    void openStore() {
        StoreFiles files = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
        store = Store.of(OpenStores.ports(stores.opened(files, clock), clock));
        store.write(() -> store.profiles().add(shop));
        tampering = new Tampering(files.database());
    }

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Test
    @Tag("R1")
    void the_database_rejects_a_duplicate_app_name() {
        assertThatThrownBy(() -> tampering.with(ANOTHER_OF_THAT_NAME, Credentials.PAYMENTS.text()))
                .hasMessageContaining("UNIQUE");
    }

    @Test
    @Tag("R4")
    void the_database_rejects_a_second_active_app_id() {
        assertThatThrownBy(() -> tampering.with(ANOTHER_ACTIVE_ONE, Credentials.PAYMENTS.text()))
                .hasMessageContaining("UNIQUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CURRENT", "RETIRING"})
    @Tag("R15")
    void the_database_rejects_two_keys_in_one_role(String role) {
        MerchantProfile replaced = Merchants.after(shop.replaceKey(
                Credentials.PAYMENTS, Credentials.verifier(2), Option.none(), Grace.DEFAULT, clock.instant()));
        store.write(() -> store.profiles().save(replaced));

        assertThatThrownBy(() -> tampering.with(ANOTHER_KEY, role)).hasMessageContaining("UNIQUE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO credential_key (app_id, number, position, role, pepper_version, verifier) VALUES ('1', 1, 0, 'CURRENT', 1, 'x')",
                "INSERT INTO credential_key (app_id, number, position, role, pepper_version, verifier, made_at)"
                        + " VALUES ('1', 1, 0, 'RETIRING', 1, 'x', 1)",
                "INSERT INTO credential_key (app_id, number, position, role, pepper_version, verifier, made_at)"
                        + " VALUES ('1', 0, 0, 'CURRENT', 1, 'x', 1)",
                "INSERT INTO credential_key (app_id, number, position, role, pepper_version, verifier, made_at, public_key)"
                        + " VALUES ('1', 1, 0, 'CURRENT', 0, '', 1, 'x')",
                "INSERT INTO credential_key (app_id, number, position, role, pepper_version, verifier, made_at, public_key, algorithm)"
                        + " VALUES ('1', 1, 0, 'CURRENT', 1, 'x', 1, 'x', 'ES256')",
                "INSERT INTO credential_key (app_id, number, position, role, pepper_version, verifier, made_at, algorithm)"
                        + " VALUES ('1', 1, 0, 'CURRENT', 1, 'x', 1, 'ES256')",
                "UPDATE signing_key SET issuer = 'https://api.example.com'",
                "UPDATE app_id SET inactive_since = 1 WHERE status = 'ACTIVE'",
                "UPDATE merchant SET self_rotation = 'MAYBE'",
                "INSERT INTO scheduled_switch VALUES ('m_corner_shop', '1', 1, '2', NULL, 1, 'Ada')"
            })
    void the_database_rejects_incomplete_rows(String statement) {
        assertThatThrownBy(() -> tampering.with(statement)).hasMessageContaining("CHECK");
    }

    @Test
    void a_change_that_violates_a_constraint_is_rolled_back() {
        Either<String, String> outcome = store.transactions().inTransaction(() -> "unavailable", () -> {
            store.profiles().claim(Credentials.appId(1));
            store.profiles().add(shop);
            return Either.right("done");
        });

        assertThat(outcome).isEqualTo(Either.left("unavailable"));
        assertThat(store.commit(() -> store.profiles().claim(Credentials.appId(1))))
                .isTrue();
        assertThat(store.commit(() -> store.profiles().find(shop.id()))).isEqualTo(Option.some(shop));
    }
}
