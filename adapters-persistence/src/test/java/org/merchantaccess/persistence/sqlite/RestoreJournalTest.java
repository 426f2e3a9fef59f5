package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.ReadyMerchant;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.restore.JournalFlaw;

/** A store is opened only with its own restore journal; with another or none it may be an older copy. */
class RestoreJournalTest {

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final Ports tokens = InMemory.ports(clock);
    private StoreFiles files;
    private Option<SqliteStore> store = Option.none();
    private Option<MerchantAccess> access = Option.none();

    @BeforeEach
    void place() {
        files = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
    }

    @AfterEach
    void stop() {
        access.forEach(MerchantAccess::close);
        store.forEach(SqliteStore::close);
    }

    @Test
    void an_older_database_without_the_journal_is_refused() throws IOException {
        ReadyMerchant shop = start().readyToCall();
        AppId leaked = scenario().create(shop.id(), "Leaked");
        Path older = stopAndCopy(files.database());
        start().delete(shop.id(), leaked);
        stop();

        putBack(older, files.database());
        Files.delete(files.journal());

        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.MISSING));
        assertThat(files.journal()).doesNotExist();
        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.MISSING));
    }

    @Test
    void accepting_a_missing_journal_invalidates_earlier_tokens() throws IOException {
        ReadyMerchant shop = start().readyToCall();
        BearerToken token = scenario().logIn(shop);
        stop();
        Files.delete(files.journal());

        Scenario accepted = start(true);

        assertThat(accepted.calls(token, shop.address()).isLeft()).isTrue();
        assertThat(accepted.calls(accepted.logIn(shop), shop.address()).isRight())
                .isTrue();
        stop();
        start();
    }

    /** Ways in which a journal can lose lines. */
    enum Loss {
        EMPTY(JournalFlaw.INCOMPLETE, whole -> ""),
        FIRST_LINE_ONLY(JournalFlaw.INCOMPLETE, whole -> whole.substring(0, whole.indexOf('\n') + 1)),
        LAST_LINE_MISSING(
                JournalFlaw.OLDER_THAN_THE_STORE,
                whole -> whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 1)),
        LAST_LINE_TORN(JournalFlaw.OLDER_THAN_THE_STORE, whole -> whole.substring(0, whole.length() - 1)),
        WITHOUT_ITS_NAME(JournalFlaw.INCOMPLETE, whole -> whole.substring(whole.indexOf('\n') + 1)),
        ZEROS(JournalFlaw.INCOMPLETE, whole -> "\0".repeat(whole.length())),
        A_LINE_IN_THE_MIDDLE_SPOILED(JournalFlaw.INCOMPLETE, whole -> whole.replaceFirst("change", "cha?ge")),
        OTHER_TEXT(JournalFlaw.INCOMPLETE, whole -> "This is a note.\n");

        private final JournalFlaw flaw;

        @SuppressWarnings("ImmutableEnumChecker") // a pure function
        private final UnaryOperator<String> lost;

        Loss(JournalFlaw flaw, UnaryOperator<String> lost) {
            this.flaw = flaw;
            this.lost = lost;
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejects_an_incomplete_journal_and_leaves_it_unchanged(Loss loss) throws IOException {
        start().readyToCall();
        scenario().readyToCall();
        stop();
        String whole = Files.readString(files.journal());
        String left = loss.lost.apply(whole);
        Files.writeString(files.journal(), left);

        assertThat(refusal()).isEqualTo(untrusted(loss.flaw));
        assertThat(files.journal()).hasContent(left);

        Files.writeString(files.journal(), whole);
        start();
    }

    @Test
    void rejects_a_journal_truncated_anywhere() throws IOException {
        start().readyToCall();
        stop();
        String whole = Files.readString(files.journal());
        for (int length = 0; length < whole.length(); length++) {
            Files.writeString(files.journal(), whole.substring(0, length));

            assertThat(refusal()).as("cut off at %s", length).isInstanceOf(SqliteFailure.UntrustedJournal.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rejects_a_journal_of_random_bytes(long seed) throws IOException {
        start().readyToCall();
        stop();
        byte[] octets = new byte[200];
        new Random(seed).nextBytes(octets);
        Files.write(files.journal(), octets);

        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.INCOMPLETE));
    }

    @Test
    void rejects_a_journal_from_before_the_last_start() throws IOException {
        start();
        Path older = stopAndCopy(files.journal());
        start();
        stop();

        putBack(older, files.journal());

        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.OLDER_THAN_THE_STORE));
    }

    @Test
    void rejects_a_journal_from_before_the_last_change() throws IOException {
        ReadyMerchant shop = start().readyToCall();
        Path older = Files.copy(files.journal(), folder.resolve("older"));
        scenario().create(shop.id(), "Next");
        stop();

        putBack(older, files.journal());

        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.OLDER_THAN_THE_STORE));
    }

    @Test
    void rejects_and_keeps_the_journal_of_another_store_or_environment() throws IOException {
        start();
        stop();
        StoreFiles other = StoreFiles.in(folder.resolve("data2"), folder.resolve("keys2"), Environment.TEST);
        StoreFiles production = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.PRODUCTION);
        SqliteStore.open(other, Environment.TEST, false, new RandomIdentifiers(), clock)
                .forEach(SqliteStore::close);
        SqliteStore.open(production, Environment.PRODUCTION, false, new RandomIdentifiers(), clock)
                .forEach(SqliteStore::close);
        for (Path foreign : List.of(other.journal(), production.journal())) {
            byte[] whole = Files.readAllBytes(foreign);
            Files.copy(foreign, files.journal(), StandardCopyOption.REPLACE_EXISTING);

            assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.OF_ANOTHER_STORE));
            assertThat(files.journal()).hasBinaryContent(whole);
        }
    }

    @Test
    void rejects_the_journal_of_another_store_before_the_first_start() throws IOException {
        StoreFiles other = StoreFiles.in(folder.resolve("data2"), folder.resolve("keys2"), Environment.TEST);
        SqliteStore.open(other, Environment.TEST, false, new RandomIdentifiers(), clock)
                .forEach(SqliteStore::close);
        Files.createDirectories(files.journal().resolveSibling(""), OwnerOnly.newFolder(folder));
        Files.copy(other.journal(), files.journal(), StandardCopyOption.COPY_ATTRIBUTES);

        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.OF_ANOTHER_STORE));
    }

    @Test
    void a_store_of_an_earlier_version_starts_only_with_its_journal() throws IOException {
        leftByEarlierVersion();
        Path database = Files.copy(files.database(), folder.resolve("database"));
        Path journal = Files.copy(files.journal(), folder.resolve("journal"));
        start();
        stop();
        assertThat(files.journal()).content().startsWith("store ");
        start();
        stop();

        for (String lost : List.of("", "start 2\n", "change 12\n", "start 0\nchange 0\n")) {
            putBack(database, files.database());
            Files.writeString(files.journal(), lost);
            assertThat(refusal()).as(lost).isInstanceOf(SqliteFailure.UntrustedJournal.class);
        }
        Files.delete(files.journal());
        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.MISSING));

        putBack(journal, files.journal());
        new PageChecksums(files.database()).forget();
        start();
    }

    @Test
    void the_journal_of_a_killed_process_is_trusted() throws IOException {
        ReadyMerchant shop = start().readyToCall();
        Files.createDirectories(folder.resolve("killed"));
        for (int change = 0; change < 5; change++) {
            scenario().create(shop.id(), "App " + change);
            StoreFiles killed = StoreFiles.in(
                    folder.resolve("killed").resolve("data" + change),
                    folder.resolve("killed").resolve("keys" + change),
                    Environment.TEST);
            Disk.of(files).writeTo(killed);

            assertThat(SqliteStore.open(killed, Environment.TEST, false, new RandomIdentifiers(), clock)
                            .peek(SqliteStore::close)
                            .isRight())
                    .isTrue();
        }
    }

    /** Leaves the store as an earlier version did, before journals had names: two starts and some changes. */
    private void leftByEarlierVersion() throws IOException {
        start().readyToCall();
        stop();
        start();
        stop();
        new Tampering(files.database()).with("UPDATE store_state SET journaled = -1");
        Files.write(
                files.journal(),
                Files.readAllLines(files.journal()).stream()
                        .filter(line -> line.startsWith("start") || line.startsWith("change"))
                        .toList());
    }

    private Scenario start() {
        return start(false);
    }

    private Scenario start(boolean acceptsRestore) {
        SqliteStore opened = SqliteStore.open(files, Environment.TEST, acceptsRestore, new RandomIdentifiers(), clock)
                .getOrElseThrow(failure -> new AssertionError(failure));
        store = Option.some(opened);
        access = Option.some(MerchantAccess.on(
                opened.ports(
                        tokens.tokens().signer(),
                        tokens.tokens().reader(),
                        tokens.tokens().assertions()),
                AccessSettings.of(Environment.TEST)));
        return scenario();
    }

    private Scenario scenario() {
        return Scenario.on(access.getOrElseThrow(AssertionError::new));
    }

    private Path stopAndCopy(Path file) throws IOException {
        stop();
        return Files.copy(file, folder.resolve("copy-of-" + file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void putBack(Path copy, Path file) throws IOException {
        Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private SqliteFailure refusal() {
        Either<SqliteFailure, SqliteStore> opened =
                SqliteStore.open(files, Environment.TEST, false, new RandomIdentifiers(), clock);
        opened.forEach(SqliteStore::close);
        return opened.swap().getOrElseThrow(unexpected -> new AssertionError("it was opened"));
    }

    private SqliteFailure untrusted(JournalFlaw flaw) {
        return new SqliteFailure.UntrustedJournal(files.journal(), flaw);
    }
}
