package org.merchantaccess.bootstrap.command.app;

import org.merchantaccess.bootstrap.command.kernel.NounCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "app",
        description = "Creates, lists and changes the App IDs of a merchant.",
        mixinStandardHelpOptions = true)
public final class AppCommand extends NounCommand {

    private AppCommand() {}

    /** With all that can be done. */
    public static CommandLine line(ChannelFinder channels) {
        return new CommandLine(new AppCommand())
                .addSubcommand(new CreateAppIdCommand(channels))
                .addSubcommand(new ListAppIdsCommand(channels))
                .addSubcommand(new RenameAppIdCommand(channels))
                .addSubcommand(new ActivateAppIdCommand(channels))
                .addSubcommand(new RevealAppKeyCommand(channels))
                .addSubcommand(new DeleteAppIdCommand(channels));
    }
}
