package org.merchantaccess.command.key;

import org.merchantaccess.command.api.CommandGroup;
import org.merchantaccess.command.installation.InstallationReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code management-key} command and its subcommands. */
@Command(
        name = "management-key",
        description = "Creates, lists and revokes the keys of operators' software.",
        mixinStandardHelpOptions = true)
public final class ManagementKeyCommand extends CommandGroup {

    private ManagementKeyCommand() {}

    /** Creates the command with its subcommands. */
    public static CommandLine line(InstallationReader installations) {
        return new CommandLine(new ManagementKeyCommand())
                .addSubcommand(new CreateManagementKeyCommand(installations))
                .addSubcommand(new ListManagementKeysCommand(installations))
                .addSubcommand(new RevokeManagementKeyCommand(installations));
    }
}
