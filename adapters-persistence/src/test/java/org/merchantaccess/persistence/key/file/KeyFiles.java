package org.merchantaccess.persistence.key.file;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.key.SecretKey256;

/** Creates key files and keys for tests. */
public final class KeyFiles {

    private KeyFiles() {}

    /** Opens or creates the key file; fails the test if that fails. */
    public static KeyFile in(Path folder, Environment environment) {
        return KeyFile.openOrCreate(pathIn(folder, environment), environment)
                .getOrElseThrow(failure -> new AssertionError(failure));
    }

    public static Path pathIn(Path folder, Environment environment) {
        return folder.resolve(environment.word() + ".keys");
    }

    /** Returns a key that looks random and depends on the number only. */
    public static String key(int number) {
        byte[] bytes = new byte[SecretKey256.LENGTH];
        new Random(number).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Returns the text of a complete key file of the test environment with one version. */
    public static String text() {
        return "# for people\nenvironment=test\nsealing.1=" + key(1) + "\npepper.1=" + key(2) + "\naudit=" + key(3)
                + "\n";
    }
}
