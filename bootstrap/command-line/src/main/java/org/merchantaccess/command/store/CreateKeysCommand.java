package org.merchantaccess.command.store;

import io.vavr.control.Either;
import java.util.EnumSet;
import java.util.Set;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.installation.StorePreparation;
import org.merchantaccess.command.server.StartRefusal;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.Command;

/** The {@code keys create} command. */
@Command(
        name = "create",
        description = {
            "Creates the key file of each environment in the key-folder, for a store that does not exist yet.",
            "All nodes of a database need the same file: copy it to each, or mount it read-only. Keep a copy elsewhere:"
                    + " without it the keys in the database cannot be read. An existing file is never replaced."
        },
        mixinStandardHelpOptions = true)
final class CreateKeysCommand extends PreparationCommand {

    CreateKeysCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    Set<Environment> concerned(StorePreparation stores) {
        return EnumSet.allOf(Environment.class);
    }

    @Override
    String noneConcerned() {
        return "There is no environment to create keys for.";
    }

    @Override
    Either<StartRefusal, String> prepare(Environment each, StorePreparation stores) {
        return stores.createKeys(each).map(file -> file + " is created.");
    }
}
