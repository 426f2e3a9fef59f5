package org.merchantaccess.command.user;

import org.merchantaccess.command.api.CommandGroup;
import org.merchantaccess.command.installation.InstallationReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code user} command and its subcommands. */
@Command(
        name = "user",
        description = "Invites, lists and removes users of the Hub, and resets passwords and second factors.",
        mixinStandardHelpOptions = true)
public final class UserCommand extends CommandGroup {

    private UserCommand() {}

    /** Creates the command with its subcommands. */
    public static CommandLine line(InstallationReader installations) {
        return new CommandLine(new UserCommand())
                .addSubcommand(new AddUserCommand(installations))
                .addSubcommand(new ListUsersCommand(installations))
                .addSubcommand(new RemoveUserCommand(installations))
                .addSubcommand(new ResetUserCommand(installations))
                .addSubcommand(new ForgetSecondFactorCommand(installations));
    }
}
