package org.merchantaccess.persistence.key;

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
    void nothing_is_there() {
        path = KeyFiles.pathIn(folder, Environment.TEST);
    }

    @Nested
    class Making {

        @Test
        void a_new_key_file_holds_one_version_of_each_key_and_says_what_it_is() throws IOException {
            KeyFile keys = KeyFiles.in(folder, Environment.TEST);

            String base64 = "[A-Za-z0-9+/]{43}=\n";
            assertThat(Files.readString(path))
                    .matches(Pattern.compile("# Merchant Access, test\\. .*\nenvironment=test\nsealing\\.1=" + base64
                            + "pepper\\.1=" + base64 + "audit=" + base64));
            assertThat(keys.newestVersion()).isEqualTo(1);
            assertThat(keys.hasFormerVersions()).isFalse();
        }

        @Test
        void s92_a_new_key_file_is_its_owners_alone() throws IOException {
            KeyFiles.in(folder, Environment.TEST);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }

        @Test
        void no_two_key_files_have_a_key_in_common() throws IOException {
            KeyFiles.in(folder, Environment.TEST);
            KeyFiles.in(folder, Environment.PRODUCTION);

            assertThat(Files.readString(path).lines().filter(line -> line.endsWith("=")))
                    .hasSize(3)
                    .doesNotContainAnyElementsOf(Files.readAllLines(KeyFiles.pathIn(folder, Environment.PRODUCTION)));
        }

        @Test
        void what_was_edited_on_another_system_is_read() throws IOException {
            String check = KeyFiles.in(folder, Environment.TEST).keyCheck();
            Files.writeString(path, "\uFEFF" + Files.readString(path).replace("\n", "\r\n"));

            assertThat(KeyFile.open(path, Environment.TEST)
                            .flatMap(keys -> keys.mustKnow(check))
                            .isRight())
                    .isTrue();
        }

        @Test
        void what_is_there_is_never_made_again() throws IOException {
            KeyFiles.in(folder, Environment.TEST);
            String before = Files.readString(path);

            KeyFiles.in(folder, Environment.TEST);

            assertThat(Files.readString(path)).isEqualTo(before);
        }

        @Test
        void where_no_file_can_be_made_that_is_told() {
            Path nowhere = folder.resolve("missing").resolve("keys");

            assertThat(KeyFile.openOrCreate(nowhere, Environment.TEST).getLeft())
                    .isInstanceOf(KeyFileFailure.Unusable.class);
        }
    }

    @Nested
    class Opening {

        @Test
        void a_key_file_that_is_needed_and_not_there_is_not_made() {
            assertThat(opened()).isEqualTo(Either.left(new KeyFileFailure.Missing(path)));
            assertThat(path).doesNotExist();
        }

        @Test
        void a_key_file_that_cannot_be_read_is_told() throws IOException {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));

            assertThat(opened().getLeft()).isInstanceOf(KeyFileFailure.Unusable.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rwx------"})
        void s92_a_key_file_that_is_not_its_owners_alone_is_refused(String mode) throws IOException {
            write(KeyFiles.text());
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));

            assertThat(opened())
                    .isEqualTo(Either.left(new KeyFileFailure.Exposed(path, PosixFilePermissions.fromString(mode))));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"rwx-w----", "rwxrwxr-x", "rwx----w-", "rwxr-xr-x", "rwx--x--x", "rwxr-----", "rwx---r--"})
        void s92_a_key_file_in_a_folder_that_is_open_to_others_is_neither_read_nor_made(String mode)
                throws IOException {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
            KeyFileFailure refusal =
                    new KeyFileFailure.FolderOpenToOthers(folder, PosixFilePermissions.fromString(mode));

            assertThat(KeyFile.openOrCreate(path, Environment.TEST).getLeft()).isEqualTo(refusal);
            assertThat(path).doesNotExist();
            write(KeyFiles.text());
            assertThat(opened()).isEqualTo(Either.left(refusal));
        }

        @Test
        void s92_a_key_file_that_is_a_symbolic_link_is_neither_read_nor_made() throws IOException {
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
        void a_key_file_that_only_its_owner_can_read_will_do() throws IOException {
            write(KeyFiles.text());
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--------"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

            assertThat(opened().isRight()).isTrue();
        }

        @Test
        void s92_the_keys_of_test_are_not_taken_for_production() throws IOException {
            write(KeyFiles.text());

            assertThat(KeyFile.open(path, Environment.PRODUCTION))
                    .isEqualTo(Either.left(new KeyFileFailure.OtherEnvironment(path, Environment.PRODUCTION)));
        }

        @Test
        void empty_lines_remarks_and_the_line_ends_of_other_systems_do_no_harm() throws IOException {
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
        void s92_a_line_that_is_not_understood_is_named(String line) throws IOException {
            write(KeyFiles.text() + line + "\n");

            assertThat(read()).isEqualTo(new KeyFileFailure.MalformedLine(path, 6));
        }

        @Test
        void an_environment_nobody_knows_is_not_understood() throws IOException {
            write(KeyFiles.text().replace("=test", "=staging"));

            assertThat(read()).isEqualTo(new KeyFileFailure.MalformedLine(path, 2));
        }

        @ParameterizedTest
        @ValueSource(strings = {"environment", "sealing.1", "pepper.1", "audit"})
        void a_file_that_was_cut_is_refused_and_what_it_lacks_is_named(String entry) throws IOException {
            write(KeyFiles.text().replaceAll(Pattern.quote(entry) + "=.*\n", ""));

            assertThat(read()).isEqualTo(new KeyFileFailure.Incomplete(path, entry));
        }

        @Test
        void an_empty_file_is_refused() throws IOException {
            write("");

            assertThat(read()).isEqualTo(new KeyFileFailure.Incomplete(path, "environment"));
        }

        @Test
        void a_file_without_any_version_is_refused() throws IOException {
            write("environment=test\naudit=" + KeyFiles.key(1) + "\n");

            assertThat(read()).isEqualTo(new KeyFileFailure.Incomplete(path, "sealing.1"));
        }

        @Test
        void a_version_with_one_key_only_is_refused() throws IOException {
            write(KeyFiles.text() + "sealing.2=" + KeyFiles.key(4) + "\n");

            assertThat(read()).isEqualTo(new KeyFileFailure.Incomplete(path, "pepper.2"));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 16, 31, 33, 64})
        void s92_a_key_that_is_not_of_32_bytes_is_refused(int length) throws IOException {
            byte[] bytes = new byte[length];
            bytes[0] = 1;
            writePepper(bytes);

            assertThat(read()).isEqualTo(new KeyFileFailure.WrongLength(path, "pepper.1", length));
        }

        @Test
        void s92_a_key_of_equal_bytes_is_a_sample() throws IOException {
            writePepper(new byte[32]);

            assertThat(read()).isEqualTo(new KeyFileFailure.SampleSecret(path, "pepper.1"));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, -1, 3, 17})
        void s92_a_key_that_counts_is_a_sample(int step) throws IOException {
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
        void s92_a_key_that_is_a_text_is_a_sample(String text) throws IOException {
            writePepper(text.getBytes(StandardCharsets.US_ASCII));

            assertThat(read()).isEqualTo(new KeyFileFailure.SampleSecret(path, "pepper.1"));
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 4, 5, 8, 16})
        void s92_a_key_that_repeats_itself_is_a_sample(int period) throws IOException {
            byte[] random = Base64.getDecoder().decode(KeyFiles.key(9));
            byte[] bytes = new byte[32];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random[i % period];
            }
            writePepper(bytes);

            assertThat(read()).isEqualTo(new KeyFileFailure.SampleSecret(path, "pepper.1"));
        }

        @Test
        void s92_a_key_that_stands_there_twice_is_a_sample() throws IOException {
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
