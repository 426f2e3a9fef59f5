package org.merchantaccess.persistence.key;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.merchantaccess.domain.kernel.Environment;

/** Key files for tests, and keys as they stand in them. */
final class KeyFiles {

    private KeyFiles() {}

    /** Opened or made; a test that means otherwise asks by itself. */
    static KeyFile in(Path folder, Environment environment) {
        return KeyFile.openOrCreate(pathIn(folder, environment), environment)
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    static Path pathIn(Path folder, Environment environment) {
        return folder.resolve(environment.word() + ".keys");
    }

    /** A key that looks random and is the same for the same number. */
    static String key(int number) {
        byte[] bytes = new byte[SecretKey256.LENGTH];
        new Random(number).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A whole file of the test environment, with one version. */
    static String text() {
        return "# for people\nenvironment=test\nsealing.1=" + key(1) + "\npepper.1=" + key(2) + "\naudit=" + key(3)
                + "\n";
    }
}
