package org.merchantaccess.bootstrap.command.merchant;

import org.merchantaccess.bootstrap.command.kernel.NounCommand;
import org.merchantaccess.bootstrap.control.ChannelFinder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "merchant",
        description = "Opens, lists, suspends and resumes merchants.",
        mixinStandardHelpOptions = true)
public final class MerchantCommand extends NounCommand {

    private MerchantCommand() {}

    /** With all that can be done. */
    public static CommandLine line(ChannelFinder channels) {
        return new CommandLine(new MerchantCommand())
                .addSubcommand(new OpenMerchantCommand(channels))
                .addSubcommand(new ListMerchantsCommand(channels))
                .addSubcommand(new SuspendMerchantCommand(channels))
                .addSubcommand(new ResumeMerchantCommand(channels));
    }
}
