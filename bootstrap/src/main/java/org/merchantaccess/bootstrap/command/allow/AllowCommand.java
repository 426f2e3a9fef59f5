package org.merchantaccess.bootstrap.command.allow;

import org.merchantaccess.bootstrap.command.kernel.NounCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "allow",
        description = "Says from which addresses a merchant may log in and call.",
        mixinStandardHelpOptions = true)
public final class AllowCommand extends NounCommand {

    private AllowCommand() {}

    /** With all that can be done. */
    public static CommandLine line(ChannelFinder channels) {
        return new CommandLine(new AllowCommand())
                .addSubcommand(new AllowAddressCommand(channels))
                .addSubcommand(new ListAllowlistCommand(channels))
                .addSubcommand(new DisallowAddressCommand(channels));
    }
}
