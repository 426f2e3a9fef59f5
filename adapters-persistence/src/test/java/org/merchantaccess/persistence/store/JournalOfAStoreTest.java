package org.merchantaccess.persistence.store;

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
import org.merchantaccess.application.ReadyMerchant;
import org.merchantaccess.application.Scenario;
import org.merchantaccess.application.kernel.AccessSettings;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.restore.JournalFlaw;

/** A store goes with its restore journal: with another one, or none, it may be any copy of itself. */
class JournalOfAStoreTest {

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
    void a_deleted_app_id_does_not_come_back_with_an_older_database_and_without_the_journal() throws IOException {
        ReadyMerchant shop = start().readyToCall();
        AppId leaked = scenario().create(shop.id(), "Leaked");
        Path older = stopAndCopy(files.database());
        start().delete(shop.id(), leaked);
        stop();

        putBack(older, files.database());
        Files.delete(files.witness());

        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.MISSING));
        assertThat(files.witness()).doesNotExist();
        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.MISSING));
    }

    @Test
    void every_token_from_before_is_dead_once_a_missing_journal_is_accepted() throws IOException {
        ReadyMerchant shop = start().readyToCall();
        BearerToken token = scenario().logIn(shop);
        stop();
        Files.delete(files.witness());

        Scenario accepted = start(true);

        assertThat(accepted.calls(token, shop.address()).isLeft()).isTrue();
        assertThat(accepted.calls(accepted.logIn(shop), shop.address()).isRight())
                .isTrue();
        stop();
        start();
    }

    /** Ways in which a journal is not the one its store was left with. */
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

        @SuppressWarnings("ImmutableEnumChecker") // a function of what it is given
        private final UnaryOperator<String> lost;

        Loss(JournalFlaw flaw, UnaryOperator<String> lost) {
            this.flaw = flaw;
            this.lost = lost;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_journal_that_lost_lines_is_refused_and_left_as_it_is(Loss loss) throws IOException {
        start().readyToCall();
        scenario().readyToCall();
        stop();
        String whole = Files.readString(files.witness());
        String left = loss.lost.apply(whole);
        Files.writeString(files.witness(), left);

        assertThat(refusal()).isEqualTo(untrusted(loss.flaw));
        assertThat(files.witness()).hasContent(left);

        Files.writeString(files.witness(), whole);
        start();
    }

    @Test
    void wherever_the_journal_of_a_store_closed_in_order_is_cut_off_it_is_refused() throws IOException {
        start().readyToCall();
        stop();
        String whole = Files.readString(files.witness());
        for (int length = 0; length < whole.length(); length++) {
            Files.writeString(files.witness(), whole.substring(0, length));

            assertThat(refusal()).as("cut off at %s", length).isInstanceOf(StoreFailure.UntrustedJournal.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_journal_of_any_octets_is_refused(long seed) throws IOException {
        start().readyToCall();
        stop();
        byte[] octets = new byte[200];
        new Random(seed).nextBytes(octets);
        Files.write(files.witness(), octets);

        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.INCOMPLETE));
    }

    @Test
    void an_older_copy_of_the_journal_is_refused_even_if_the_store_was_only_started_since() throws IOException {
        start();
        Path older = stopAndCopy(files.witness());
        start();
        stop();

        putBack(older, files.witness());

        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.OLDER_THAN_THE_STORE));
    }

    @Test
    void a_copy_of_the_journal_from_before_the_last_change_is_refused() throws IOException {
        ReadyMerchant shop = start().readyToCall();
        Path older = Files.copy(files.witness(), folder.resolve("older"));
        scenario().create(shop.id(), "Next");
        stop();

        putBack(older, files.witness());

        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.OLDER_THAN_THE_STORE));
    }

    @Test
    void the_journal_of_another_store_or_environment_is_refused_and_kept() throws IOException {
        start();
        stop();
        StoreFiles other = StoreFiles.in(folder.resolve("data2"), folder.resolve("keys2"), Environment.TEST);
        StoreFiles production = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.PRODUCTION);
        SqliteStore.open(other, Environment.TEST, false, InMemory.identifiers(), clock)
                .forEach(SqliteStore::close);
        SqliteStore.open(production, Environment.PRODUCTION, false, InMemory.identifiers(), clock)
                .forEach(SqliteStore::close);
        for (Path foreign : List.of(other.witness(), production.witness())) {
            byte[] whole = Files.readAllBytes(foreign);
            Files.copy(foreign, files.witness(), StandardCopyOption.REPLACE_EXISTING);

            assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.OF_ANOTHER_STORE));
            assertThat(files.witness()).hasBinaryContent(whole);
        }
    }

    @Test
    void the_journal_of_another_store_is_refused_before_the_first_start_too() throws IOException {
        StoreFiles other = StoreFiles.in(folder.resolve("data2"), folder.resolve("keys2"), Environment.TEST);
        SqliteStore.open(other, Environment.TEST, false, InMemory.identifiers(), clock)
                .forEach(SqliteStore::close);
        Files.createDirectories(files.witness().resolveSibling(""), OwnerOnly.newFolder(folder));
        Files.copy(other.witness(), files.witness(), StandardCopyOption.COPY_ATTRIBUTES);

        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.OF_ANOTHER_STORE));
    }

    @Test
    void a_store_of_an_older_program_starts_with_its_journal_and_not_without() throws IOException {
        leftByAnOlderProgram();
        Path database = Files.copy(files.database(), folder.resolve("database"));
        Path journal = Files.copy(files.witness(), folder.resolve("journal"));
        start();
        stop();
        assertThat(files.witness()).content().startsWith("store ");
        start();
        stop();

        for (String lost : List.of("", "start 2\n", "change 12\n", "start 0\nchange 0\n")) {
            putBack(database, files.database());
            Files.writeString(files.witness(), lost);
            assertThat(refusal()).as(lost).isInstanceOf(StoreFailure.UntrustedJournal.class);
        }
        Files.delete(files.witness());
        assertThat(refusal()).isEqualTo(untrusted(JournalFlaw.MISSING));

        putBack(journal, files.witness());
        new PageSums(files.database()).forget();
        start();
    }

    @Test
    void a_process_that_was_killed_at_any_moment_left_a_journal_that_is_trusted() throws IOException {
        ReadyMerchant shop = start().readyToCall();
        Files.createDirectories(folder.resolve("killed"));
        for (int change = 0; change < 5; change++) {
            scenario().create(shop.id(), "App " + change);
            StoreFiles killed = StoreFiles.in(
                    folder.resolve("killed").resolve("data" + change),
                    folder.resolve("killed").resolve("keys" + change),
                    Environment.TEST);
            Disk.of(files).writeTo(killed);

            assertThat(SqliteStore.open(killed, Environment.TEST, false, InMemory.identifiers(), clock)
                            .peek(SqliteStore::close)
                            .isRight())
                    .isTrue();
        }
    }

    /** As the program left it before journals had a name: two starts, and some changes. */
    private void leftByAnOlderProgram() throws IOException {
        start().readyToCall();
        stop();
        start();
        stop();
        new Tampering(files.database()).with("UPDATE store_state SET journaled = -1");
        Files.write(
                files.witness(),
                Files.readAllLines(files.witness()).stream()
                        .filter(line -> line.startsWith("start") || line.startsWith("change"))
                        .toList());
    }

    private Scenario start() {
        return start(false);
    }

    private Scenario start(boolean acceptsRestore) {
        SqliteStore opened = SqliteStore.open(files, Environment.TEST, acceptsRestore, InMemory.identifiers(), clock)
                .getOrElseThrow(failure -> new AssertionError(failure));
        store = Option.some(opened);
        access = Option.some(MerchantAccess.on(
                opened.ports(tokens.tokenSigner(), tokens.tokenReader()), AccessSettings.of(Environment.TEST)));
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

    private StoreFailure refusal() {
        Either<StoreFailure, SqliteStore> opened =
                SqliteStore.open(files, Environment.TEST, false, InMemory.identifiers(), clock);
        opened.forEach(SqliteStore::close);
        return opened.swap().getOrElseThrow(unexpected -> new AssertionError("it was opened"));
    }

    private StoreFailure untrusted(JournalFlaw flaw) {
        return new StoreFailure.UntrustedJournal(files.witness(), flaw);
    }
}
