package org.merchantaccess.command.store;

import io.vavr.control.Either;
import java.util.EnumSet;
import java.util.Set;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.installation.StorePreparation;
import org.merchantaccess.command.server.StartRefusal;
import org.merchantaccess.domain.kernel.Environment;
import picocli.CommandLine.Command;

/** The {@code keys add} command. */
@Command(
        name = "add",
        description = {
            "Adds a new version to the key file of each environment in the key-folder, for a database that several nodes share.",
            "Copy the file to every node, then run rotate-keys at one of them. With an SQLite file, run rotate-keys alone."
        },
        mixinStandardHelpOptions = true)
final class AddKeysCommand extends PreparationCommand {

    AddKeysCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    Set<Environment> concerned(StorePreparation stores) {
        return EnumSet.allOf(Environment.class);
    }

    @Override
    String noneConcerned() {
        return "There is no environment to add keys for.";
    }

    @Override
    Either<StartRefusal, String> prepare(Environment each, StorePreparation stores) {
        return stores.addKeys(each)
                .map(version -> "version " + version + " is added. Copy the file to every node, then run rotate-keys.");
    }
}
