package org.merchantaccess.bootstrap.command.user;

import org.merchantaccess.bootstrap.command.kernel.NounCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "user",
        description = "Invites, lists and removes people of the Hub, and lets them in again.",
        mixinStandardHelpOptions = true)
public final class UserCommand extends NounCommand {

    private UserCommand() {}

    /** With all that can be done. */
    public static CommandLine line(ChannelFinder channels) {
        return new CommandLine(new UserCommand())
                .addSubcommand(new AddUserCommand(channels))
                .addSubcommand(new ListUsersCommand(channels))
                .addSubcommand(new RemoveUserCommand(channels))
                .addSubcommand(new ResetUserCommand(channels))
                .addSubcommand(new ForgetSecondFactorCommand(channels));
    }
}
