package org.merchantaccess.persistence.key.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.file.KeyFiles;

class KeyVerifiersTest {

    private static final AppKey KEY = Credentials.key(Environment.TEST, 1);
    private static final PresentedKey PRESENTED = PresentedKey.of(KEY.text());

    @TempDir
    Path folder;

    private KeyFile keys;
    private KeyVerifiers verifiers;
    private KeyVerifier verifier;

    @BeforeEach
    void createVerifier() {
        keys = KeyFiles.in(folder, Environment.TEST);
        verifiers = keys.keyVerifiers();
        verifier = verifiers.verifierOf(PAYMENTS, KEY);
    }

    @Test
    void verifies_the_correct_key_after_a_restart() {
        KeyVerifiers restarted = KeyFiles.in(folder, Environment.TEST).keyVerifiers();

        assertThat(verifiers.verify(PAYMENTS, PRESENTED, verifier)).isTrue();
        assertThat(restarted.verify(PAYMENTS, PRESENTED, verifier)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 19, 20, 21, 25, 31})
    @Tag("S14")
    void rejects_a_key_with_one_wrong_character(int position) {
        char[] almost = KEY.text().toCharArray();
        almost[position] = (char) (almost[position] ^ 1);

        assertThat(verifiers.verify(PAYMENTS, PresentedKey.of(new String(almost)), verifier))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "\uD800", "98434376", "mat_"})
    void rejects_text_that_is_not_a_key(String text) {
        assertThat(verifiers.verify(PAYMENTS, PresentedKey.of(text), verifier)).isFalse();
        assertThat(verifiers.verify(PAYMENTS, PresentedKey.of(KEY.text() + text + "x"), verifier))
                .isFalse();
    }

    @Test
    void rejects_a_key_of_another_app_id() {
        assertThat(verifiers.verify(REFUNDS, PRESENTED, verifier)).isFalse();
        assertThat(verifiers.verifierOf(REFUNDS, KEY)).isNotEqualTo(verifier);
    }

    @Test
    @Tag("S83")
    void the_correct_key_cannot_be_tested_without_the_pepper(@TempDir Path elsewhere) {
        KeyVerifiers thief = KeyFiles.in(elsewhere, Environment.TEST).keyVerifiers();

        assertThat(thief.verify(PAYMENTS, PRESENTED, verifier)).isFalse();
        assertThat(thief.verifierOf(PAYMENTS, KEY)).isNotEqualTo(verifier);
    }

    @Test
    @Tag("S5")
    void a_verifier_does_not_match_in_the_other_environment() throws IOException {
        Path copy = KeyFiles.pathIn(folder, Environment.PRODUCTION);
        Files.move(KeyFiles.pathIn(folder, Environment.TEST), copy);
        Files.writeString(copy, Files.readString(copy).replace("environment=test", "environment=production"));

        KeyVerifiers production = KeyFiles.in(folder, Environment.PRODUCTION).keyVerifiers();

        assertThat(production.verify(PAYMENTS, PRESENTED, verifier)).isFalse();
    }

    @Test
    void a_verifier_of_an_unknown_version_matches_no_key() {
        for (int version : new int[] {-1, 0, 2, Integer.MAX_VALUE}) {
            KeyVerifier unknown = KeyVerifier.of(version, verifier.toBytes());

            assertThat(verifiers.verify(PAYMENTS, PRESENTED, unknown)).isFalse();
        }
    }

    @Test
    @Tag("R11")
    void the_stand_in_has_the_newest_version_and_matches_no_key() {
        assertThat(verifiers.standIn().pepperVersion()).isEqualTo(1);
        assertThat(verifiers.verify(PAYMENTS, PRESENTED, verifiers.standIn())).isFalse();
        assertThat(verifiers.standIn()).isSameAs(verifiers.standIn());

        keys.renew();

        assertThat(verifiers.standIn().pepperVersion()).isEqualTo(2);
        assertThat(verifiers.verify(PAYMENTS, PRESENTED, verifiers.standIn())).isFalse();
    }
}
