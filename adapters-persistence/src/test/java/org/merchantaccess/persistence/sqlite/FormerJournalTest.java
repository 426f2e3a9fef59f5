package org.merchantaccess.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.restore.JournalFlaw;

/** The restore journal of an earlier version, {@code test.witness}, is renamed to {@code test.journal}. */
class FormerJournalTest {

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final OpenStores stores = new OpenStores(() -> folder);
    private StoreFiles files;

    @BeforeEach
    void startAndStop() {
        files = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
        stores.opened(files, clock).close();
    }

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Test
    void a_new_store_writes_its_journal_under_the_present_name() {
        assertThat(folder.resolve("keys/test.journal")).isRegularFile();
        assertThat(folder.resolve("keys/test.witness")).doesNotExist();
    }

    @Test
    void a_store_with_the_present_file_starts() {
        stores.opened(files, clock).close();

        assertThat(files.journal()).exists();
        assertThat(files.formerJournal()).doesNotExist();
    }

    @Test
    void a_store_with_the_former_file_starts_and_the_file_is_renamed() throws IOException {
        giveFormerName();
        List<String> before = Files.readAllLines(files.formerJournal());

        stores.opened(files, clock).close();

        assertThat(files.formerJournal()).doesNotExist();
        assertThat(Files.readAllLines(files.journal())).contains(before.get(0)).contains("start 2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.journal())))
                .isEqualTo("rw-------");
    }

    @Test
    void the_rename_keeps_content_and_permissions() throws IOException {
        giveFormerName();
        byte[] before = Files.readAllBytes(files.formerJournal());

        assertThat(new FormerJournal(files).renamed()).isEqualTo(Either.right(files.journal()));

        assertThat(files.journal()).hasBinaryContent(before);
        assertThat(files.formerJournal()).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.journal())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_process_that_was_killed_right_after_the_rename_starts_again() throws IOException {
        giveFormerName();
        new FormerJournal(files).renamed();

        stores.opened(files, clock).close();

        assertThat(files.journal()).content().contains("start 2\n");
    }

    @Test
    void a_restore_is_detected_by_the_former_file() throws IOException {
        Path copy = Files.copy(files.database(), folder.resolve("copy.db"));
        stores.opened(files, clock).close();
        giveFormerName();
        Files.copy(copy, files.database(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(refusal()).isInstanceOf(SqliteFailure.Restored.class);
        assertThat(refusal()).as("after the rename").isInstanceOf(SqliteFailure.Restored.class);
    }

    @Test
    void a_former_file_that_is_older_than_the_store_is_refused() throws IOException {
        Path older = Files.copy(files.journal(), folder.resolve("older"), StandardCopyOption.COPY_ATTRIBUTES);
        stores.opened(files, clock).close();
        Files.delete(files.journal());
        Files.move(older, files.formerJournal());

        assertThat(refusal())
                .isEqualTo(new SqliteFailure.UntrustedJournal(files.journal(), JournalFlaw.OLDER_THAN_THE_STORE));
    }

    @Test
    void two_journals_are_refused_and_left_as_they_are() throws IOException {
        Files.copy(files.journal(), files.formerJournal(), StandardCopyOption.COPY_ATTRIBUTES);
        byte[] before = Files.readAllBytes(files.journal());

        assertThat(refusal()).isEqualTo(new SqliteFailure.TwoJournals(files.journal(), files.formerJournal()));

        assertThat(files.journal()).hasBinaryContent(before);
        assertThat(files.formerJournal()).hasBinaryContent(before);
        Files.delete(files.formerJournal());
        stores.opened(files, clock).close();
    }

    @Test
    void a_former_file_that_others_can_write_is_refused() throws IOException {
        giveFormerName();
        Files.setPosixFilePermissions(files.formerJournal(), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(refusal())
                .isEqualTo(
                        new SqliteFailure.Exposed(files.formerJournal(), PosixFilePermissions.fromString("rw-rw-rw-")));
        assertThat(files.journal()).doesNotExist();
    }

    private void giveFormerName() throws IOException {
        Files.move(files.journal(), files.formerJournal());
    }

    private SqliteFailure refusal() {
        return SqliteStore.open(files, Environment.TEST, false, new RandomIdentifiers(), clock)
                .peek(SqliteStore::close)
                .swap()
                .getOrElseThrow(opened -> new AssertionError("it was opened"));
    }
}
