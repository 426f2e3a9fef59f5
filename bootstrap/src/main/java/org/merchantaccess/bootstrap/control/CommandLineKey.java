package org.merchantaccess.bootstrap.control;

import io.vavr.control.Either;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.merchantaccess.application.management.CheckManagementKey;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.domain.management.ManagementKey;

/**
 * The key of the command line, good for one start: 256 random bits. It is kept nowhere but in memory and in a file only its owner
 * can read; whoever shows it acts as {@code command line}. More could not be proven: that account is all it takes to read the file.
 */
public final class CommandLineKey implements CheckManagementKey {

    private static final Holder COMMAND_LINE = new Holder("command line");
    private static final int BYTES = 32;

    private final ManagementKey key;

    private CommandLineKey(ManagementKey key) {
        this.key = key;
    }

    /** A key that nobody has had before. */
    public static CommandLineKey drawn() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new CommandLineKey(
                ManagementKey.presented("mac_" + HexFormat.of().formatHex(random)));
    }

    public ManagementKey key() {
        return key;
    }

    /** In constant time, as management keys compare. */
    @Override
    public Either<ManagementFailure, Holder> handle(Query query) {
        return key.equals(query.presented())
                ? Either.right(COMMAND_LINE)
                : Either.left(new ManagementFailure.UnknownKey());
    }
}
