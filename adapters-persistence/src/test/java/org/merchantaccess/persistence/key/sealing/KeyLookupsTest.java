package org.merchantaccess.persistence.key.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.file.KeyFiles;

class KeyLookupsTest {

    private static final AppKey KEY = Credentials.key(Environment.TEST, 1);

    @TempDir
    Path folder;

    private KeyFile keys;
    private KeyLookups lookups;

    @BeforeEach
    void createKeyFile() {
        keys = KeyFiles.in(folder, Environment.TEST);
        lookups = keys.keyLookups();
    }

    @Test
    void the_digest_of_a_presented_key_is_that_of_the_stored_one() {
        Option<String> stored = lookups.lookupOf(KEY, 1);

        assertThat(stored.getOrElse("")).matches("1\\.[0-9a-f]{64}");
        assertThat(lookups.lookupsOf(PresentedKey.of(KEY.text()))).containsExactly(stored.get());
        assertThat(KeyFile.open(KeyFiles.pathIn(folder, Environment.TEST), Environment.TEST)
                        .get()
                        .keyLookups()
                        .lookupOf(KEY, 1))
                .isEqualTo(stored);
    }

    @Test
    void another_text_has_another_digest() {
        for (String other : List.of(
                "", "x", KEY.text() + "x", Credentials.key(Environment.TEST, 2).text(), "\uD800")) {
            assertThat(lookups.lookupsOf(PresentedKey.of(other)))
                    .singleElement()
                    .isNotEqualTo(lookups.lookupOf(KEY, 1).get());
        }
    }

    @Test
    void after_a_renewal_a_key_has_a_digest_of_each_version() {
        String former = lookups.lookupOf(KEY, 1).get();

        assertThat(keys.renew().isRight()).isTrue();

        assertThat(lookups.lookupsOf(PresentedKey.of(KEY.text())))
                .containsExactly(former, lookups.lookupOf(KEY, 2).get());
        assertThat(keys.forgetFormer().isRight()).isTrue();
        assertThat(lookups.lookupOf(KEY, 1)).isEmpty();
        assertThat(lookups.lookupsOf(PresentedKey.of(KEY.text())))
                .singleElement()
                .asString()
                .startsWith("2.");
    }

    @Test
    void a_digest_is_not_a_verifier() {
        String digest = lookups.lookupOf(KEY, 1).get();

        assertThat(digest)
                .doesNotContain(HexFormat.of()
                        .formatHex(keys.keyVerifiers().verifierOf(PAYMENTS, KEY).toBytes()));
    }
}
