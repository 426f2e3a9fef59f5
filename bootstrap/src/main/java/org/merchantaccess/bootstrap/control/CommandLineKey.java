package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.domain.management.ManagementKey;

/**
 * Management key of the command line: 256 random bits, valid until the server stops. It exists in memory and in a file that only
 * its owner can read. A call with this key acts as {@code command line}: every process of that account can read the file, so the key
 * cannot identify a user.
 */
public final class CommandLineKey implements CheckManagementKey {

    private static final Holder COMMAND_LINE = new Holder("command line");
    private static final int BYTES = 32;

    private final ManagementKey key;

    private CommandLineKey(ManagementKey key) {
        this.key = key;
    }

    /** Generates a new random key. */
    public static CommandLineKey generate() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new CommandLineKey(
                ManagementKey.presented("mac_" + HexFormat.of().formatHex(random)));
    }

    public ManagementKey key() {
        return key;
    }

    /** Compares in constant time, as management keys do. */
    @Override
    public Either<ManagementFailure, Holder> handle(Query query) {
        return key.equals(query.presented())
                ? Either.right(COMMAND_LINE)
                : Either.left(new ManagementFailure.UnknownKey());
    }
}
