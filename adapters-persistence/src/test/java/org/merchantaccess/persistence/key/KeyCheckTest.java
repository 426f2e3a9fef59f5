package org.merchantaccess.persistence.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.Environment;

class KeyCheckTest {

    @TempDir
    Path folder;

    private Path path;
    private KeyFile keys;

    @BeforeEach
    void a_key_file() {
        path = KeyFiles.pathIn(folder, Environment.TEST);
        keys = KeyFiles.in(folder, Environment.TEST);
    }

    @Test
    void a_store_knows_its_keys_again_after_a_restart() {
        String check = keys.keyCheck();

        KeyFile restarted = KeyFiles.in(folder, Environment.TEST);

        assertThat(restarted.mustKnow(check)).isEqualTo(Either.right(restarted));
    }

    @Test
    void the_key_file_of_another_store_is_noticed(@TempDir Path elsewhere) {
        String check = keys.keyCheck();

        KeyFile others = KeyFiles.in(elsewhere, Environment.TEST);

        assertThat(others.mustKnow(check))
                .isEqualTo(Either.left(
                        new KeyFileFailure.KeysOfAnotherStore(KeyFiles.pathIn(elsewhere, Environment.TEST))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sealing.1", "pepper.1", "audit"})
    void a_single_key_that_was_changed_is_noticed(String entry) throws IOException {
        String check = keys.keyCheck();
        Files.writeString(
                path, Files.readString(path).replaceAll("(?m)^" + entry + "=.*", entry + "=" + KeyFiles.key(1)));

        KeyFile changed = KeyFiles.in(folder, Environment.TEST);

        assertThat(changed.mustKnow(check)).isEqualTo(Either.left(new KeyFileFailure.KeysOfAnotherStore(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "1.AAAA.AAAA"})
    void what_is_no_check_knows_no_keys(String check) {
        assertThat(keys.mustKnow(check).isLeft()).isTrue();
    }

    @Test
    void s86_a_check_is_good_until_its_version_is_forgotten() {
        String former = keys.keyCheck();
        keys.renew();
        String check = keys.keyCheck();

        assertThat(keys.mustKnow(former).isRight()).isTrue();
        keys.forgetFormer();

        assertThat(keys.mustKnow(former).isLeft()).isTrue();
        assertThat(keys.mustKnow(check).isRight()).isTrue();
    }

    @Test
    void a_copy_of_the_key_file_from_before_the_renewal_is_noticed() throws IOException {
        String older = Files.readString(path);
        keys.renew();
        String check = keys.keyCheck();
        Files.writeString(path, older);

        assertThat(KeyFiles.in(folder, Environment.TEST).mustKnow(check).isLeft())
                .isTrue();
    }
}
