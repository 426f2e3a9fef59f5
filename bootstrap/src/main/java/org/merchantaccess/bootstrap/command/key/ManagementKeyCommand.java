package org.merchantaccess.bootstrap.command.key;

import org.merchantaccess.bootstrap.command.kernel.NounCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "management-key",
        description = "Creates, lists and revokes the keys of operators' software.",
        mixinStandardHelpOptions = true)
public final class ManagementKeyCommand extends NounCommand {

    private ManagementKeyCommand() {}

    /** With all that can be done. */
    public static CommandLine line(ChannelFinder channels) {
        return new CommandLine(new ManagementKeyCommand())
                .addSubcommand(new CreateManagementKeyCommand(channels))
                .addSubcommand(new ListManagementKeysCommand(channels))
                .addSubcommand(new RevokeManagementKeyCommand(channels));
    }
}
