package org.merchantaccess.http.control.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Answers.json;
import static org.merchantaccess.http.fixture.Answers.object;
import static org.merchantaccess.http.fixture.Answers.reason;
import static org.merchantaccess.http.fixture.Answers.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.BackupFailure;
import org.merchantaccess.application.port.Backups;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.application.port.SealingKeys;
import org.merchantaccess.application.port.verification.StoreReport;
import org.merchantaccess.application.port.verification.StoreVerifier;
import org.merchantaccess.application.port.verification.VerificationFailure;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.fixture.Instance;
import org.merchantaccess.http.fixture.Sent;
import org.merchantaccess.http.fixture.Shop;

class UpkeepTest {

    private static final String FILE = Path.of("/backup/test.db").toString();

    @Test
    void a_backup_is_told_with_its_size() {
        Answer answer = backUp(file -> Either.right(4096L), FILE);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"file\":\"" + FILE + "\",\"bytes\":4096}");
    }

    @Test
    void a_backup_that_is_not_made_is_told_with_the_remedy() {
        Answer there = backUp(file -> Either.left(new BackupFailure.AlreadyThere(file)), FILE);
        Answer full = backUp(file -> Either.left(new BackupFailure.Unwritable(file, "No space left")), FILE);
        Answer memory = backUp(file -> Either.left(new BackupFailure.NothingAtRest()), FILE);

        assertThat(there.status()).isEqualTo(409);
        assertThat(reason(there, "file")).contains(FILE).contains("is there already");
        assertThat(full.status()).isEqualTo(409);
        assertThat(reason(full, "file")).contains("No space left");
        assertThat(memory.status()).isEqualTo(409);
        assertThat(reason(memory, "file")).contains("in memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "test.db", "../test.db", "/a\0b"})
    void a_backup_goes_where_nobody_can_be_mistaken_about(String file) {
        Answer refused = backUp(path -> Either.right(1L), file);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(reason(refused, "file")).contains("absolute");
    }

    @Test
    void a_backup_of_a_damaged_store_or_among_the_keys_is_not_made_and_told_with_the_remedy() {
        Answer damaged = backUp(file -> Either.left(new BackupFailure.StoreDamaged("malformed")), FILE);
        Answer among = backUp(file -> Either.left(new BackupFailure.AmongKeys(file, Path.of("/keys"))), FILE);

        assertThat(damaged.status()).isEqualTo(409);
        assertThat(reason(damaged, "file"))
                .contains("malformed", "verify-store")
                .doesNotContain("room");
        assertThat(among.status()).isEqualTo(409);
        assertThat(reason(among, "file")).contains(FILE, "/keys", "another place");
    }

    @Test
    void what_is_damaged_is_an_answer() {
        StoreReport damaged = new StoreReport(
                3,
                1,
                7,
                List.of(new StoreReport.Damage(StoreReport.DamagedPart.SEALED_COPIES, "App ID 1", "cannot be opened")));

        Answer answer = verify(() -> Either.right(damaged));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"app_keys\":3,\"signing_keys\":1,\"audit_entries\":7,\"damages\":[{\"part\":\"sealed_copies\","
                                + "\"where\":\"App ID 1\",\"what\":\"cannot be opened\"}]}");
    }

    @Test
    void a_store_that_cannot_be_verified_is_told_with_the_remedy() {
        Answer unreadable = verify(() -> Either.left(new VerificationFailure.StoreUnreadable("Too many open files")));
        Answer memory = verify(() -> Either.left(new VerificationFailure.NothingStored()));

        assertThat(unreadable.status()).isEqualTo(409);
        assertThat(reason(unreadable, "store")).contains("Too many open files", "Nothing says that it is damaged");
        assertThat(memory.status()).isEqualTo(409);
        assertThat(reason(memory, "store")).contains("in memory");
    }

    private static Answer verify(StoreVerifier verifier) {
        Ports ports = InMemory.ports(Instance.CLOCK).with(verifier);
        try (Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST))) {
            return instance.command(Sent.get("/api/upkeep/verify-store"));
        }
    }

    @Test
    void all_keys_are_replaced_and_app_keys_stay() {
        try (Instance instance = Instance.test()) {
            Shop shop = instance.openShop();

            JsonNode rotated = json(instance.command(Sent.post("/api/upkeep/rotate-keys")));

            assertThat(rotated.path("app_keys_sealed").asInt()).isEqualTo(2);
            assertThat(rotated.path("app_keys_unreadable").asInt()).isZero();
            assertThat(rotated.path("next_signing_key_from").asText()).startsWith("2026-03-02T");
            assertThat(text(instance.command(Sent.post(shop.path(shop.active(), "/reveal"))), "app_key"))
                    .isEqualTo(shop.activeKey().text());
        }
    }

    @Test
    void s45_tokens_from_before_are_dead_once_signing_keys_are_distrusted() {
        try (Instance instance = Instance.test()) {
            Shop shop = instance.openShop();
            String before = instance.tokenOf(shop);

            Answer distrusted = instance.command(Sent.post("/api/upkeep/distrust-signing-keys"));

            assertThat(distrusted.body()).isEqualTo("{\"signing_keys_distrusted\":1}");
            assertThat(calls(instance, before)).isEqualTo(401);
            assertThat(calls(instance, instance.tokenOf(shop))).isEqualTo(200);
        }
    }

    private static int calls(Instance instance, String token) {
        return instance.api().answer(Sent.get("/v1/whoami").bearing(token)).status();
    }

    @Test
    void nothing_is_replaced_where_the_request_is_not_understood() {
        try (Instance instance = Instance.on(withSealing(new UnwritableKeys()), AccessSettings.of(Environment.TEST))) {
            assertThat(instance.command(Sent.post("/api/upkeep/rotate-keys").json(object("only", "signing")))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void keys_that_cannot_be_written_down_are_told_with_the_remedy() {
        try (Instance instance = Instance.on(withSealing(new UnwritableKeys()), AccessSettings.of(Environment.TEST))) {
            Answer refused = instance.command(Sent.post("/api/upkeep/rotate-keys"));

            assertThat(refused.status()).isEqualTo(409);
            assertThat(reason(refused, "key_file"))
                    .contains("Read-only file system")
                    .contains("Nothing is lost");
        }
    }

    private static Ports withSealing(SealingKeys sealing) {
        return InMemory.ports(Instance.CLOCK).with(sealing);
    }

    private static Answer backUp(Backups backups, String file) {
        Ports ports = InMemory.ports(Instance.CLOCK).with(backups);
        try (Instance instance = Instance.on(ports, AccessSettings.of(Environment.TEST))) {
            return instance.command(Sent.post("/api/upkeep/backup").json(object("file", file)));
        }
    }

    /** On a disk that takes nothing. */
    private static final class UnwritableKeys implements SealingKeys {

        @Override
        public Either<Unkept, Integer> renew() {
            return Either.left(new Unkept("Read-only file system"));
        }

        @Override
        public Either<Unkept, Integer> forgetFormer() {
            return renew();
        }
    }
}
