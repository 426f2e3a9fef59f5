package org.merchantaccess.persistence.key.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.Environment;

class KeyFileTest {

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void createPath() {
        path = KeyFiles.pathIn(folder, Environment.TEST);
    }

    @Nested
    class Making {

        @Test
        void a_new_key_file_has_one_version_of_each_key_and_a_comment() throws IOException {
            KeyFile keys = KeyFiles.in(folder, Environment.TEST);

            String base64 = "[A-Za-z0-9+/]{43}=\n";
            assertThat(Files.readString(path))
                    .matches(Pattern.compile("# Merchant Access, test\\. .*\nenvironment=test\nsealing\\.1=" + base64
                            + "pepper\\.1=" + base64 + "audit=" + base64));
            assertThat(keys.newestVersion()).isEqualTo(1);
            assertThat(keys.hasFormerVersions()).isFalse();
        }

        @Test
        @Tag("S92")
        void a_new_key_file_is_owner_only() throws IOException {
            KeyFiles.in(folder, Environment.TEST);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }

        @Test
        void two_key_files_have_no_key_in_common() throws IOException {
            KeyFiles.in(folder, Environment.TEST);
            KeyFiles.in(folder, Environment.PRODUCTION);

            assertThat(Files.readString(path).lines().filter(line -> line.endsWith("=")))
                    .hasSize(3)
                    .doesNotContainAnyElementsOf(Files.readAllLines(KeyFiles.pathIn(folder, Environment.PRODUCTION)));
        }

        @Test
        void reads_a_file_edited_on_another_system() throws IOException {
            String check = KeyFiles.in(folder, Environment.TEST).keyCheck();
            Files.writeString(path, "\uFEFF" + Files.readString(path).replace("\n", "\r\n"));

            assertThat(KeyFile.open(path, Environment.TEST)
                            .flatMap(keys -> keys.checkedAgainst(check))
                            .isRight())
                    .isTrue();
        }

        @Test
        void never_overwrites_an_existing_key_file() throws IOException {
            KeyFiles.in(folder, Environment.TEST);
            String before = Files.readString(path);

            KeyFiles.in(folder, Environment.TEST);

            assertThat(Files.readString(path)).isEqualTo(before);
        }

        @Test
        void reports_that_a_file_cannot_be_created() throws IOException {
            Path noFolder = Files.createFile(folder.resolve("file"));

            assertThat(KeyFile.openOrCreate(noFolder.resolve("keys"), Environment.TEST)
                            .getLeft())
                    .isInstanceOf(KeyFileFailure.Unusable.class);
        }

        @Test
        void creates_a_missing_folder_for_its_owner_alone() throws IOException {
            Path file = folder.resolve("missing").resolve("keys");

            assertThat(KeyFile.openOrCreate(file, Environment.TEST).isRight()).isTrue();
            assertThat(Files.getPosixFilePermissions(folder.resolve("missing")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Nested
    class Opening {

        @Test
        void a_missing_key_file_is_reported_and_not_created() {
            assertThat(opened()).isEqualTo(Either.left(new KeyFileFailure.Missing(path)));
            assertThat(path).doesNotExist();
        }

        @Test
        void reports_a_key_file_that_cannot_be_read() throws IOException {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));

            assertThat(opened().getLeft()).isInstanceOf(KeyFileFailure.Unusable.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rwx------"})
        @Tag("S92")
        void rejects_a_key_file_that_others_can_use(String mode) throws IOException {
            write(KeyFiles.text());
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));

            assertThat(opened())
                    .isEqualTo(Either.left(new KeyFileFailure.Exposed(path, PosixFilePermissions.fromString(mode))));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"rwx-w----", "rwxrwxr-x", "rwx----w-", "rwxr-xr-x", "rwx--x--x", "rwxr-----", "rwx---r--"})
        @Tag("S92")
        void neither_reads_nor_creates_a_key_file_in_a_folder_that_others_can_use(String mode) throws IOException {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
            KeyFileFailure refusal =
                    new KeyFileFailure.FolderOpenToOthers(folder, PosixFilePermissions.fromString(mode));

            assertThat(KeyFile.openOrCreate(path, Environment.TEST).getLeft()).isEqualTo(refusal);
            assertThat(path).doesNotExist();
            write(KeyFiles.text());
            assertThat(opened()).isEqualTo(Either.left(refusal));
        }

        @Test
        @Tag("S92")
        void neither_reads_nor_creates_a_key_file_through_a_symbolic_link() throws IOException {
            Path target = folder.resolve("elsewhere");
            Files.createSymbolicLink(path, target);

            assertThat(KeyFile.openOrCreate(path, Environment.TEST).getLeft())
                    .isEqualTo(new KeyFileFailure.SymbolicLink(path));
            assertThat(target).doesNotExist();

            Files.delete(path);
            write(KeyFiles.text());
            Files.move(path, target);
            Files.createSymbolicLink(path, target);
            assertThat(opened()).isEqualTo(Either.left(new KeyFileFailure.SymbolicLink(path)));
        }

        @Test
        void accepts_a_read_only_key_file() throws IOException {
            write(KeyFiles.text());
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--------"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

            assertThat(opened().isRight()).isTrue();
        }

        @Test
        @Tag("S92")
        void rejects_keys_of_test_for_production() throws IOException {
            write(KeyFiles.text());

            assertThat(KeyFile.open(path, Environment.PRODUCTION))
                    .isEqualTo(Either.left(new KeyFileFailure.OtherEnvironment(path, Environment.PRODUCTION)));
        }

        @Test
        void ignores_empty_lines_comments_and_other_line_ends() throws IOException {
            write("\n# ä remark\n" + KeyFiles.text().replace("\n", "\r\n"));

            assertThat(opened().isRight()).isTrue();
        }

        private Either<KeyFileFailure, KeyFile> opened() {
            return KeyFile.open(path, Environment.TEST);
        }
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "nonsense",
                    "sealing",
                    "sealing.2",
                    "sealing.2=",
                    "sealing.0=AAAA",
                    "sealing.02=AAAA",
                    "sealing.-1=AAAA",
                    "sealing.9999999999=AAAA",
                    "sealing.٢=AAAA",
                    "Sealing.2=AAAA",
                    " sealing.2=AAAA",
                    "sealing.2 = AAAA",
                    "sealing.2=AAAA ",
                    "sealing.2=A",
                    "sealing.2=AA_-",
                    "sealing.2=QR==",
                    "sealing.2=QQ",
                    "salt=AAAA",
                    "environment=test",
                    "\0"
                })
        @Tag("S92")
        void names_a_malformed_line(String line) throws IOException {
            write(KeyFiles.text() + line + "\n");

            assertThat(read()).isEqualTo(new KeyFileFailure.MalformedLine(path, 6));
        }

        @Test
        void rejects_an_unknown_environment() throws IOException {
            write(KeyFiles.text().replace("=test", "=staging"));

            assertThat(read()).isEqualTo(new KeyFileFailure.MalformedLine(path, 2));
        }

        @ParameterizedTest
        @ValueSource(strings = {"environment", "sealing.1", "pepper.1", "audit"})
        void names_the_entry_that_is_missing(String entry) throws IOException {
            write(KeyFiles.text().replaceAll(Pattern.quote(entry) + "=.*\n", ""));

            assertThat(read()).isEqualTo(new KeyFileFailure.Incomplete(path, entry));
        }

        @Test
        void rejects_an_empty_file() throws IOException {
            write("");

            assertThat(read()).isEqualTo(new KeyFileFailure.Incomplete(path, "environment"));
        }

        @Test
        void rejects_a_file_without_any_version() throws IOException {
            write("environment=test\naudit=" + KeyFiles.key(1) + "\n");

            assertThat(read()).isEqualTo(new KeyFileFailure.Incomplete(path, "sealing.1"));
        }

        @Test
        void rejects_a_version_with_only_one_key() throws IOException {
            write(KeyFiles.text() + "sealing.2=" + KeyFiles.key(4) + "\n");

            assertThat(read()).isEqualTo(new KeyFileFailure.Incomplete(path, "pepper.2"));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 16, 31, 33, 64})
        @Tag("S92")
        void rejects_a_key_that_does_not_have_32_bytes(int length) throws IOException {
            byte[] bytes = new byte[length];
            bytes[0] = 1;
            writePepper(bytes);

            assertThat(read()).isEqualTo(new KeyFileFailure.WrongLength(path, "pepper.1", length));
        }

        @Test
        @Tag("S92")
        void rejects_a_key_of_equal_bytes() throws IOException {
            writePepper(new byte[32]);

            assertThat(read()).isEqualTo(new KeyFileFailure.SampleSecret(path, "pepper.1"));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, -1, 3, 17})
        @Tag("S92")
        void rejects_a_key_whose_bytes_count_up_or_down(int step) throws IOException {
            byte[] bytes = new byte[32];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (250 + i * step);
            }
            writePepper(bytes);

            assertThat(read()).isEqualTo(new KeyFileFailure.SampleSecret(path, "pepper.1"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "change-me-change-me-change-me-32",
                    "0123456789abcdef0123456789abcdef",
                    "correct horse battery staple (!)"
                })
        @Tag("S92")
        void rejects_a_key_that_is_text(String text) throws IOException {
            writePepper(text.getBytes(StandardCharsets.US_ASCII));

            assertThat(read()).isEqualTo(new KeyFileFailure.SampleSecret(path, "pepper.1"));
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 4, 5, 8, 16})
        @Tag("S92")
        void rejects_a_key_with_a_repeated_pattern(int period) throws IOException {
            byte[] random = Base64.getDecoder().decode(KeyFiles.key(9));
            byte[] bytes = new byte[32];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random[i % period];
            }
            writePepper(bytes);

            assertThat(read()).isEqualTo(new KeyFileFailure.SampleSecret(path, "pepper.1"));
        }

        @Test
        @Tag("S92")
        void rejects_a_key_that_occurs_twice() throws IOException {
            writePepper(Base64.getDecoder().decode(KeyFiles.key(1)));

            assertThat(read()).isEqualTo(new KeyFileFailure.SampleSecret(path, "pepper.1"));
        }

        private void writePepper(byte[] bytes) throws IOException {
            write(KeyFiles.text().replace(KeyFiles.key(2), Base64.getEncoder().encodeToString(bytes)));
        }

        private KeyFileFailure read() {
            return KeyFile.open(path, Environment.TEST).getLeft();
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }
}
