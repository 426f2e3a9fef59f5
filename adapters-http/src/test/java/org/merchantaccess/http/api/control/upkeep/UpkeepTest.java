package org.merchantaccess.http.api.control.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.json;
import static org.merchantaccess.http.fixture.Responses.object;
import static org.merchantaccess.http.fixture.Responses.reason;
import static org.merchantaccess.http.fixture.Responses.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.port.Backups;
import org.merchantaccess.application.port.key.SealingKeys;
import org.merchantaccess.application.port.verification.StoreVerifier;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.storage.StoreReport;
import org.merchantaccess.application.storage.VerificationFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.TestMerchant;
import org.merchantaccess.http.fixture.TestRequest;

class UpkeepTest {

    private static final String FILE = Path.of("/backup/test.db").toString();

    @Test
    void returns_the_size_of_a_backup() {
        Response answer = backUp(file -> Either.right(4096L), FILE);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"file\":\"" + FILE + "\",\"bytes\":4096}");
    }

    @Test
    void reports_a_failed_backup_with_its_remedy() {
        Response there = backUp(file -> Either.left(new BackupFailure.FileExists(file)), FILE);
        Response full = backUp(file -> Either.left(new BackupFailure.Unwritable(file, "No space left")), FILE);
        Response memory = backUp(file -> Either.left(new BackupFailure.NothingStored()), FILE);
        Response server = backUp(file -> Either.left(new BackupFailure.MadeByDatabaseServer("pg_dump")), FILE);

        assertThat(there.status()).isEqualTo(409);
        assertThat(reason(there, "file")).contains(FILE).contains("is there already");
        assertThat(full.status()).isEqualTo(409);
        assertThat(reason(full, "file")).contains("No space left");
        assertThat(memory.status()).isEqualTo(409);
        assertThat(reason(memory, "file")).contains("in memory");
        assertThat(server.status()).isEqualTo(409);
        assertThat(reason(server, "file")).contains("pg_dump");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "test.db", "../test.db", "/a\0b"})
    void rejects_a_path_that_is_not_absolute(String file) {
        Response refused = backUp(path -> Either.right(1L), file);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(reason(refused, "file")).contains("absolute");
    }

    @Test
    void refuses_a_backup_of_a_damaged_store_or_into_the_key_folder_with_a_remedy() {
        Response damaged = backUp(file -> Either.left(new BackupFailure.StoreDamaged("malformed")), FILE);
        Response among = backUp(file -> Either.left(new BackupFailure.InKeyFolder(file, Path.of("/keys"))), FILE);

        assertThat(damaged.status()).isEqualTo(409);
        assertThat(reason(damaged, "file"))
                .contains("malformed", "verify-store")
                .doesNotContain("free space");
        assertThat(among.status()).isEqualTo(409);
        assertThat(reason(among, "file")).contains(FILE, "/keys", "another place");
    }

    @Test
    void damage_is_part_of_a_successful_response() {
        StoreReport damaged = new StoreReport(
                3,
                1,
                7,
                List.of(new StoreReport.Damage(StoreReport.DamagedPart.SEALED_COPIES, "App ID 1", "cannot be opened")));

        Response answer = verify(() -> Either.right(damaged));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"app_keys\":3,\"signing_keys\":1,\"audit_entries\":7,\"damages\":[{\"part\":\"sealed_copies\","
                                + "\"where\":\"App ID 1\",\"what\":\"cannot be opened\"}]}");
    }

    @Test
    void reports_a_failed_verification_with_its_remedy() {
        Response unreadable = verify(() -> Either.left(new VerificationFailure.StoreUnreadable("Too many open files")));
        Response memory = verify(() -> Either.left(new VerificationFailure.NothingStored()));

        assertThat(unreadable.status()).isEqualTo(409);
        assertThat(reason(unreadable, "store")).contains("Too many open files", "Nothing says that it is damaged");
        assertThat(memory.status()).isEqualTo(409);
        assertThat(reason(memory, "store")).contains("in memory");
    }

    private static Response verify(StoreVerifier verifier) {
        Ports ports = InMemory.ports(Instance.CLOCK).withStore(store -> store.withStoreVerifier(verifier));
        try (Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST))) {
            return instance.command(TestRequest.get("/api/upkeep/verify-store"));
        }
    }

    @Test
    void rotates_all_keys_and_keeps_app_keys_readable() {
        try (Instance instance = Instance.test()) {
            TestMerchant shop = instance.openShop();

            JsonNode rotated = json(instance.command(TestRequest.post("/api/upkeep/rotate-keys")));

            assertThat(rotated.path("app_keys_sealed").asInt()).isEqualTo(2);
            assertThat(rotated.path("app_keys_unreadable").asInt()).isZero();
            assertThat(rotated.path("next_signing_key_from").asText()).startsWith("2026-03-02T");
            assertThat(text(instance.command(TestRequest.post(shop.path(shop.active(), "/reveal"))), "app_key"))
                    .isEqualTo(shop.activeKey().text());
        }
    }

    @Test
    @Tag("S45")
    void rejects_earlier_tokens_after_signing_keys_are_distrusted() {
        try (Instance instance = Instance.test()) {
            TestMerchant shop = instance.openShop();
            String before = instance.tokenOf(shop);

            Response distrusted = instance.command(TestRequest.post("/api/upkeep/distrust-signing-keys"));

            assertThat(distrusted.body()).isEqualTo("{\"signing_keys_distrusted\":1}");
            assertThat(calls(instance, before)).isEqualTo(401);
            assertThat(calls(instance, instance.tokenOf(shop))).isEqualTo(200);
        }
    }

    private static int calls(Instance instance, String token) {
        return instance.api()
                .answer(TestRequest.get("/v1/whoami").withBearerToken(token))
                .status();
    }

    @Test
    void does_not_rotate_keys_for_an_invalid_request() {
        try (Instance instance = Instance.on(withSealing(new UnwritableKeys()), AccessSettings.of(Environment.TEST))) {
            assertThat(instance.command(
                                    TestRequest.post("/api/upkeep/rotate-keys").json(object("only", "signing")))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void reports_unwritable_keys_with_their_remedy() {
        try (Instance instance = Instance.on(withSealing(new UnwritableKeys()), AccessSettings.of(Environment.TEST))) {
            Response refused = instance.command(TestRequest.post("/api/upkeep/rotate-keys"));

            assertThat(refused.status()).isEqualTo(409);
            assertThat(reason(refused, "key_file"))
                    .contains("Read-only file system")
                    .contains("Nothing is lost");
        }
    }

    @Test
    void reports_nodes_without_the_new_keys_and_keys_that_are_not_new_with_their_remedies() {
        Ports ports = withSealing(new SuppliedTestKeys());
        try (Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST))) {
            Response unchanged = instance.command(TestRequest.post("/api/upkeep/rotate-keys"));
            Store.of(ports)
                    .write(() -> ports.store()
                            .nodes()
                            .join(new NodeRegistration(
                                    new NodeId("other"),
                                    Duration.ofSeconds(10),
                                    FeedFormats.none(),
                                    SealingKeyVersions.none())));
            Response missing = instance.command(TestRequest.post("/api/upkeep/rotate-keys"));

            assertThat(unchanged.status()).isEqualTo(409);
            assertThat(reason(unchanged, "key_file")).contains("no new version", "run keys add");
            assertThat(missing.status()).isEqualTo(409);
            assertThat(reason(missing, "key_file")).contains("other nodes (1)", "copy the key file to every node");
        }
    }

    private static Ports withSealing(SealingKeys sealing) {
        return InMemory.ports(Instance.CLOCK).withStore(store -> store.withSealingKeys(sealing));
    }

    private static Response backUp(Backups backups, String file) {
        Ports ports = InMemory.ports(Instance.CLOCK).withStore(store -> store.withBackups(backups));
        try (Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST))) {
            return instance.command(TestRequest.post("/api/upkeep/backup").json(object("file", file)));
        }
    }

    /** Sealing keys on a read-only file system. */
    private static final class UnwritableKeys implements SealingKeys {

        @Override
        public SealingKeyVersions versions() {
            return SealingKeyVersions.none();
        }

        @Override
        public Either<NotSaved, Integer> renew() {
            return Either.left(new NotSaved("Read-only file system"));
        }

        @Override
        public Either<NotSaved, Integer> forgetFormer() {
            return renew();
        }
    }

    /** Sealing keys of which an operator has supplied one version. */
    private static final class SuppliedTestKeys implements SealingKeys {

        @Override
        public boolean areSupplied() {
            return true;
        }

        @Override
        public SealingKeyVersions versions() {
            return SealingKeyVersions.parse("1:0123456789abcdef");
        }

        @Override
        public Either<NotSaved, Integer> renew() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Either<NotSaved, Integer> forgetFormer() {
            throw new UnsupportedOperationException();
        }
    }
}
