package org.merchantaccess.persistence.key.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

class ManagementKeyFileTest {

    private static final ManagementKey FIRST = ManagementKey.made(Environment.TEST, "a".repeat(32));
    private static final ManagementKey OTHER = ManagementKey.made(Environment.TEST, "b".repeat(32));

    @TempDir
    Path folder;

    @Test
    void creates_a_missing_file_with_a_new_key() throws IOException {
        Path file = folder.resolve("management.key");

        Either<KeyFileFailure, ManagementKey> key =
                fileOf(Environment.TEST, file).keyOr(() -> FIRST);

        assertThat(key).isEqualTo(Either.right(FIRST));
        assertThat(Files.readString(file)).isEqualTo(FIRST.text() + "\n");
    }

    @Test
    void reads_the_same_key_after_a_restart() {
        Path file = folder.resolve("management.key");
        fileOf(Environment.TEST, file).keyOr(() -> FIRST);

        Either<KeyFileFailure, ManagementKey> key =
                fileOf(Environment.TEST, file).keyOr(() -> OTHER);

        assertThat(key).isEqualTo(Either.right(FIRST));
    }

    @Test
    void reads_a_key_edited_on_another_system() throws IOException {
        Path file = folder.resolve("management.key");
        fileOf(Environment.TEST, file).keyOr(() -> FIRST);
        Files.writeString(file, "\uFEFF" + FIRST.text() + "\r\n");

        assertThat(fileOf(Environment.TEST, file).keyOr(() -> OTHER)).isEqualTo(Either.right(FIRST));
    }

    @Test
    void rejects_a_file_that_is_not_text() throws IOException {
        Path file = folder.resolve("management.key");
        fileOf(Environment.TEST, file).keyOr(() -> FIRST);
        Files.write(file, new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'm'});

        assertThat(fileOf(Environment.TEST, file).keyOr(() -> OTHER).getLeft())
                .isEqualTo(new KeyFileFailure.NoKey(file));
    }

    @Test
    void a_new_file_is_owner_only() throws IOException {
        Path file = folder.resolve("management.key");

        fileOf(Environment.TEST, file).keyOr(() -> FIRST);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @Tag("S92")
    void rejects_a_file_that_others_can_read() throws IOException {
        Path file = folder.resolve("management.key");
        fileOf(Environment.TEST, file).keyOr(() -> FIRST);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        Either<KeyFileFailure, ManagementKey> key =
                fileOf(Environment.TEST, file).keyOr(() -> OTHER);

        assertThat(key)
                .isEqualTo(Either.left(
                        new KeyFileFailure.OpenToOthers(file, PosixFilePermissions.fromString("rw-r-----"))));
    }

    @Test
    @Tag("S92")
    void rejects_a_test_key_for_production() {
        Path file = folder.resolve("management.key");
        fileOf(Environment.TEST, file).keyOr(() -> FIRST);

        Either<KeyFileFailure, ManagementKey> key =
                fileOf(Environment.PRODUCTION, file).keyOr(() -> OTHER);

        assertThat(key).isEqualTo(Either.left(new KeyFileFailure.NoKey(file)));
    }

    @Test
    void reports_a_missing_folder() {
        Path file = folder.resolve("missing").resolve("management.key");

        Either<KeyFileFailure, ManagementKey> key =
                fileOf(Environment.TEST, file).keyOr(() -> FIRST);

        assertThat(key.getLeft()).isInstanceOf(KeyFileFailure.Unusable.class);
    }

    @Test
    @Tag("S92")
    void reads_an_owner_only_file_through_a_symbolic_link_but_never_creates_it() throws IOException {
        Path target = folder.resolve("elsewhere");
        Path link = Files.createSymbolicLink(folder.resolve("management.key"), target);

        assertThat(fileOf(Environment.TEST, link).keyOr(() -> FIRST))
                .isEqualTo(Either.left(new KeyFileFailure.SymbolicLink(link)));
        assertThat(target).doesNotExist();

        fileOf(Environment.TEST, target).keyOr(() -> FIRST);
        assertThat(fileOf(Environment.TEST, link).keyOr(() -> OTHER)).isEqualTo(Either.right(FIRST));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(fileOf(Environment.TEST, link).keyOr(() -> OTHER).getLeft())
                .isInstanceOf(KeyFileFailure.OpenToOthers.class);
    }

    private static ManagementKeyFile fileOf(Environment environment, Path file) {
        return new ManagementKeyFile(file, environment);
    }
}
