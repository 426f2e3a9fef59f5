package org.merchantaccess.command.store;

import org.merchantaccess.command.api.CommandGroup;
import org.merchantaccess.command.installation.InstallationReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code keys} commands. */
@Command(
        name = "keys",
        description = "The key files, with which secrets in a store are sealed.",
        mixinStandardHelpOptions = true)
public final class KeysCommand extends CommandGroup {

    private KeysCommand() {}

    /** Creates the group with its commands. */
    public static CommandLine line(InstallationReader installations) {
        return new CommandLine(new KeysCommand())
                .addSubcommand(new CreateKeysCommand(installations))
                .addSubcommand(new AddKeysCommand(installations));
    }
}
