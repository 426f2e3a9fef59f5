package org.merchantaccess.persistence.key.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.file.KeyFileFailure;
import org.merchantaccess.persistence.key.file.KeyFiles;

class KeyCheckTest {

    @TempDir
    Path folder;

    private Path path;
    private KeyFile keys;

    @BeforeEach
    void createKeyFile() {
        path = KeyFiles.pathIn(folder, Environment.TEST);
        keys = KeyFiles.in(folder, Environment.TEST);
    }

    @Test
    void recognizes_its_keys_after_a_restart() {
        String check = keys.keyCheck();

        KeyFile restarted = KeyFiles.in(folder, Environment.TEST);

        assertThat(restarted.checkedAgainst(check)).isEqualTo(Either.right(restarted));
    }

    @Test
    void rejects_the_key_file_of_another_store(@TempDir Path elsewhere) {
        String check = keys.keyCheck();

        KeyFile others = KeyFiles.in(elsewhere, Environment.TEST);

        assertThat(others.checkedAgainst(check))
                .isEqualTo(Either.left(
                        new KeyFileFailure.KeysOfAnotherStore(KeyFiles.pathIn(elsewhere, Environment.TEST))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sealing.1", "pepper.1", "audit"})
    void rejects_a_key_file_with_one_changed_key(String entry) throws IOException {
        String check = keys.keyCheck();
        Files.writeString(
                path, Files.readString(path).replaceAll("(?m)^" + entry + "=.*", entry + "=" + KeyFiles.key(1)));

        KeyFile changed = KeyFiles.in(folder, Environment.TEST);

        assertThat(changed.checkedAgainst(check)).isEqualTo(Either.left(new KeyFileFailure.KeysOfAnotherStore(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "1.AAAA.AAAA"})
    void a_malformed_check_value_matches_no_keys(String check) {
        assertThat(keys.checkedAgainst(check).isLeft()).isTrue();
    }

    @Test
    @Tag("S86")
    void a_check_value_is_valid_until_its_version_is_forgotten() {
        String former = keys.keyCheck();
        keys.renew();
        String check = keys.keyCheck();

        assertThat(keys.checkedAgainst(former).isRight()).isTrue();
        keys.forgetFormer();

        assertThat(keys.checkedAgainst(former).isLeft()).isTrue();
        assertThat(keys.checkedAgainst(check).isRight()).isTrue();
    }

    @Test
    void rejects_a_copy_of_the_key_file_from_before_the_renewal() throws IOException {
        String older = Files.readString(path);
        keys.renew();
        String check = keys.keyCheck();
        Files.writeString(path, older);

        assertThat(KeyFiles.in(folder, Environment.TEST).checkedAgainst(check).isLeft())
                .isTrue();
    }
}
