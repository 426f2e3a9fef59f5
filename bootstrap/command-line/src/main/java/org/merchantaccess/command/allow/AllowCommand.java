package org.merchantaccess.command.allow;

import org.merchantaccess.command.api.CommandGroup;
import org.merchantaccess.command.installation.InstallationReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code allow} command and its subcommands. */
@Command(
        name = "allow",
        description = "Says from which addresses a merchant may log in and call.",
        mixinStandardHelpOptions = true)
public final class AllowCommand extends CommandGroup {

    private AllowCommand() {}

    /** Creates the command with its subcommands. */
    public static CommandLine line(InstallationReader installations) {
        return new CommandLine(new AllowCommand())
                .addSubcommand(new AllowAddressCommand(installations))
                .addSubcommand(new ListAllowlistCommand(installations))
                .addSubcommand(new DisallowAddressCommand(installations));
    }
}
