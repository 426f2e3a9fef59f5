package org.merchantaccess.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.EveryUseCase;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.persistence.folder.FolderFailure;
import org.merchantaccess.persistence.restore.RevokedRight;
import org.merchantaccess.persistence.sqlite.SqliteFailure;

class EmbeddedAccessTest {

    private static final TokenIssuer ISSUER = new TokenIssuer("https://api.example.com", "https://api.example.com");
    private static final AccessSettings SETTINGS = AccessSettings.of(Environment.TEST);

    @TempDir
    private Path folder;

    @Test
    void a_token_stays_valid_after_a_restart() {
        ReadyMerchant shop;
        BearerToken token;
        try (EmbeddedAccess first = opened()) {
            Scenario scenario = Scenario.on(first.access());
            shop = scenario.readyToCall();
            token = scenario.logIn(shop);
        }

        try (EmbeddedAccess second = opened()) {
            assertThat(Scenario.on(second.access())
                            .calls(token, shop.address())
                            .get()
                            .merchant())
                    .isEqualTo(shop.id());
        }
    }

    @Test
    void uses_the_given_clock() {
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
        ReadyMerchant shop;
        BearerToken token;
        try (EmbeddedAccess today = opened()) {
            Scenario scenario = Scenario.on(today.access());
            shop = scenario.readyToCall();
            token = scenario.logIn(shop);
        }

        try (EmbeddedAccess later = opened(embedded().withClock(tomorrow))) {
            assertThat(Scenario.on(later.access()).calls(token, shop.address()).isLeft())
                    .isTrue();
        }
    }

    @Test
    void the_first_key_of_a_new_store_is_for_es256_and_the_given_issuer() {
        assertThat(signingKeysAfterOpening(ISSUER))
                .extracting(SigningKey::algorithm, SigningKey::issuer)
                .containsExactly(tuple(SignatureAlgorithm.ES256, Option.some(ISSUER)));
        assertThat(signingKeysAfterOpening(ISSUER)).hasSize(1);
    }

    @Test
    void a_key_for_another_issuer_is_announced_and_signs_an_hour_later() {
        TokenIssuer other = new TokenIssuer("https://login.example.com", "https://orders.example.com");
        signingKeysAfterOpening(ISSUER);

        assertThat(signingKeysAfterOpening(other))
                .extracting(SigningKey::issuer)
                .containsExactly(Option.some(ISSUER), Option.some(other));
        assertThat(signingKeysAfterOpening(other)).hasSize(2);
    }

    private List<SigningKey> signingKeysAfterOpening(TokenIssuer issuer) {
        AtomicReference<Ports> kept = new AtomicReference<>();
        EmbeddedFolder remembering = embedded().withPorts(ports -> {
            kept.set(ports);
            return ports;
        });
        try (EmbeddedAccess access =
                remembering.open(issuer, SETTINGS).getOrElseThrow(failure -> new AssertionError(failure))) {
            assertThat(access.access().isReady()).isTrue();
            return Objects.requireNonNull(kept.get()).store().signingKeys().trusted();
        }
    }

    @Test
    void uses_a_replaced_port() {
        List<String> transactions = new ArrayList<>();
        UnaryOperator<Ports> counting = ports ->
                ports.withStore(store -> store.withTransactions(new Counted(store.transactions(), transactions)));

        try (EmbeddedAccess access = opened(embedded().withPorts(counting))) {
            Scenario.on(access.access()).open("Corner Shop");
        }

        assertThat(transactions).isNotEmpty();
    }

    @Test
    void a_second_opening_is_refused_and_names_the_holder() {
        try (EmbeddedAccess first = opened()) {
            OpeningFailure failure = refusal(embedded());

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            OpeningFailure.FolderRefused.class,
                            refused -> assertThat(refused.failure()).isInstanceOf(FolderFailure.HeldBy.class));
            assertThat(remedy(failure))
                    .contains(folder.resolve("data").toString())
                    .contains("by this very process");
            assertThat(first.access().isReady()).isTrue();
        }
    }

    @Test
    void a_closed_instance_does_not_touch_the_folder() throws IOException {
        AtomicReference<Ports> kept = new AtomicReference<>();
        EmbeddedAccess former = opened(embedded().withPorts(ports -> {
            kept.set(ports);
            return ports;
        }));
        ReadyMerchant shop = Scenario.on(former.access()).readyToCall();
        AppId refunds = Scenario.on(former.access()).create(shop.id(), "Refunds");
        former.close();

        try (EmbeddedAccess owner = opened()) {
            BearerToken token = Scenario.on(owner.access()).logIn(shop);
            owner.access().catchUp();
            Map<String, String> before = filesIn(folder);

            assertThat(activates(former.access(), shop, refunds))
                    .isEqualTo(Either.left(new ChangeFailure.StoreUnavailable<>(UnavailableReason.INSTANCE_CLOSED)));
            assertThat(EveryUseCase.of(former.access()).answers())
                    .allSatisfy((name, answer) ->
                            assertThat(answer.getLeft().toString()).as(name).contains("INSTANCE_CLOSED"));
            former.access().catchUp();
            former.access().close();
            former.close();

            Ports ports = Objects.requireNonNull(kept.get());
            assertThat(ports.store()
                            .transactions()
                            .<String, Long>inTransaction(
                                    () -> "closed",
                                    () -> Either.right(
                                            ports.store().changeFeed().head())))
                    .isEqualTo(Either.left("closed"));
            assertThatThrownBy(() -> ports.store().backups().writeTo(folder.resolve("copy.db")))
                    .isInstanceOf(PortUnavailable.class);
            assertThatThrownBy(() -> ports.store().sealingKeys().renew()).isInstanceOf(PortUnavailable.class);
            assertThatThrownBy(() -> ports.store().sealingKeys().forgetFormer()).isInstanceOf(PortUnavailable.class);

            assertThat(filesIn(folder)).isEqualTo(before);
            assertThat(Scenario.on(owner.access()).calls(token, shop.address()).isRight())
                    .as("the token that the closed instance tried to supersede")
                    .isTrue();
            assertThat(refusal(embedded()))
                    .as("the folder is still held")
                    .isInstanceOf(OpeningFailure.FolderRefused.class);
            assertThat(activates(owner.access(), shop, refunds).isRight()).isTrue();
            assertThat(Scenario.on(owner.access()).calls(token, shop.address()).isLeft())
                    .isTrue();
        }
    }

    private static Either<?, ?> activates(MerchantAccess access, ReadyMerchant shop, AppId appId) {
        return access.credentials().activate().handle(ActivateAppCredential.Command.of(shop.id(), appId, Scenario.ADA));
    }

    /** Returns a digest of every file below a folder, except those that change by themselves. */
    private static Map<String, String> filesIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith("-shm"))
                    .collect(Collectors.toMap(Path::toString, EmbeddedAccessTest::digest));
        }
    }

    private static String digest(Path file) {
        try {
            return Sha256.hex(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // passes null although the compiler forbids it
    void rejects_null_arguments_by_name_and_releases_the_folder() {
        assertThatNullPointerException()
                .isThrownBy(() -> EmbeddedAccess.in(null, folder))
                .withMessage("data");
        assertThatNullPointerException()
                .isThrownBy(() -> EmbeddedAccess.in(folder, null))
                .withMessage("keys");
        assertThatNullPointerException()
                .isThrownBy(() -> embedded().withClock(null))
                .withMessage("clock");
        assertThatNullPointerException()
                .isThrownBy(() -> embedded().withPorts(null))
                .withMessage("ports");
        assertThatNullPointerException()
                .isThrownBy(() -> embedded().open(null, SETTINGS))
                .withMessage("issuer");
        assertThatNullPointerException()
                .isThrownBy(() -> embedded().open(ISSUER, null))
                .withMessage("settings");
        assertThatNullPointerException()
                .isThrownBy(() -> embedded().withPorts(ports -> null).open(ISSUER, SETTINGS))
                .withMessage("ports");

        opened().close();
    }

    @Test
    void a_refused_opening_releases_the_folder() throws IOException {
        opened().close();
        Path keys = folder.resolve("keys").resolve("test.keys");
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(keys, elsewhere);

        assertThat(remedy(refusal(embedded()))).contains(keys.toString(), "Put back your copy");
        Files.move(elsewhere, keys);

        opened().close();
    }

    @Test
    void a_port_that_throws_on_creation_releases_the_folder() {
        UnaryOperator<Ports> broken = ports -> {
            throw new IllegalStateException("no disk for sessions");
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> opened(embedded().withPorts(broken)))
                .withMessage("no disk for sessions");

        opened().close();
    }

    @Test
    @Tag("S92")
    void rejects_a_database_that_others_can_read_with_a_remedy() throws IOException {
        opened().close();
        Path database = folder.resolve("data").resolve("test.db");
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(remedy(refusal(embedded()))).contains("chmod 600 " + database);
    }

    @Test
    void a_restored_folder_must_be_accepted() throws IOException {
        Path database = folder.resolve("data").resolve("test.db");
        Path copy = folder.resolve("copy.db");
        ReadyMerchant shop;
        BearerToken token;
        try (EmbeddedAccess before = opened()) {
            Scenario scenario = Scenario.on(before.access());
            shop = scenario.readyToCall();
            token = scenario.logIn(shop);
        }
        Files.copy(database, copy);
        try (EmbeddedAccess after = opened()) {
            Scenario scenario = Scenario.on(after.access());
            scenario.activate(shop.id(), scenario.create(shop.id(), "Another"));
        }
        Files.copy(copy, database, StandardCopyOption.REPLACE_EXISTING);

        OpeningFailure failure = refusal(embedded());
        assertThat(failure)
                .isInstanceOfSatisfying(
                        OpeningFailure.StoreRefused.class,
                        refused -> assertThat(refused.failure()).isInstanceOf(SqliteFailure.Restored.class));
        assertThat(remedy(failure))
                .contains("open it once with acceptingRestore()", shop.appId().text());

        try (EmbeddedAccess restored = opened(embedded().acceptingRestore())) {
            assertThat(restored.revived())
                    .extracting(RevokedRight::id)
                    .containsExactly(shop.appId().text());
            assertThat(Scenario.on(restored.access())
                            .calls(token, shop.address())
                            .isLeft())
                    .isTrue();
        }
    }

    @Test
    void a_missing_restore_journal_must_be_accepted() throws IOException {
        opened().close();
        Path journal = folder.resolve("keys").resolve("test.journal");
        Files.delete(journal);

        assertThat(remedy(refusal(embedded())))
                .contains(journal + " is missing", "open it once with acceptingRestore()");

        opened(embedded().acceptingRestore()).close();
        opened().close();
    }

    @Test
    void rejects_two_restore_journals_with_a_remedy() throws IOException {
        opened().close();
        Path journal = folder.resolve("keys").resolve("test.journal");
        Path former =
                Files.copy(journal, folder.resolve("keys").resolve("test.witness"), StandardCopyOption.COPY_ATTRIBUTES);

        assertThat(remedy(refusal(embedded())))
                .contains(journal.toString(), former.toString(), "Keep the one with the higher number");

        Files.delete(former);
        opened().close();
    }

    @Test
    @Tag("S92")
    void rejects_keys_among_the_data_with_a_remedy() {
        EmbeddedFolder same = EmbeddedAccess.in(folder.resolve("data"), folder.resolve("data"));
        EmbeddedFolder within =
                EmbeddedAccess.in(folder.resolve("data"), folder.resolve("data").resolve("keys"));

        for (EmbeddedFolder together : List.of(same, within)) {
            assertThat(remedy(refusal(together)))
                    .contains(folder.resolve("data").toString(), "Name a folder for each");
        }
    }

    @Test
    @Tag("S92")
    void rejects_a_key_folder_that_others_can_read_with_a_remedy() throws IOException {
        Files.createDirectory(
                folder.resolve("keys"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        assertThat(remedy(refusal(embedded()))).contains("chmod 700 " + folder.resolve("keys"));
    }

    @Test
    @Tag("S92")
    void rejects_a_symbolic_link_as_lock_with_a_remedy() throws IOException {
        opened().close();
        Path lock = folder.resolve("data").resolve("lock");
        Files.move(lock, folder.resolve("elsewhere"));
        Files.createSymbolicLink(lock, folder.resolve("elsewhere"));

        assertThat(remedy(refusal(embedded())))
                .contains(folder.resolve("data").toRealPath().resolve("lock").toString(), "Delete the link");
    }

    @Test
    void two_environments_use_two_folders() {
        EmbeddedFolder production = EmbeddedAccess.in(folder.resolve("production"), folder.resolve("keys"));
        TokenIssuer issuer = new TokenIssuer("https://live.example.com", "https://live.example.com");

        try (EmbeddedAccess test = opened();
                EmbeddedAccess live = production
                        .open(issuer, AccessSettings.of(Environment.PRODUCTION))
                        .get()) {
            ReadyMerchant shop = Scenario.on(test.access()).readyToCall();
            BearerToken token = Scenario.on(test.access()).logIn(shop);

            assertThat(Scenario.on(live.access()).calls(token, shop.address()).isLeft())
                    .isTrue();
        }
    }

    @Test
    void embedding_brings_neither_server_nor_pages() {
        assertThat(Stream.of("io.vertx.core.Vertx", "gg.jte.TemplateEngine", "io.nayuki.qrcodegen.QrCode"))
                .allSatisfy(name ->
                        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(name)));
    }

    private EmbeddedFolder embedded() {
        return EmbeddedAccess.in(folder.resolve("data"), folder.resolve("keys"));
    }

    private EmbeddedAccess opened() {
        return opened(embedded());
    }

    private static EmbeddedAccess opened(EmbeddedFolder folder) {
        return folder.open(ISSUER, SETTINGS).getOrElseThrow(failure -> new AssertionError(remedy(failure)));
    }

    private static String remedy(OpeningFailure failure) {
        return OpeningRemedies.of(failure);
    }

    private static OpeningFailure refusal(EmbeddedFolder folder) {
        return folder.open(ISSUER, SETTINGS).getLeft();
    }

    private record Counted(Transactions transactions, List<String> seen) implements Transactions {

        @Override
        public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
            synchronized (seen) {
                seen.add("transaction");
            }
            return transactions.inTransaction(whenUnavailable, work);
        }
    }
}
