package org.merchantaccess.command.merchant;

import org.merchantaccess.command.api.CommandGroup;
import org.merchantaccess.command.installation.InstallationReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code merchant} command and its subcommands. */
@Command(
        name = "merchant",
        description = "Opens, lists, suspends and resumes merchants.",
        mixinStandardHelpOptions = true)
public final class MerchantCommand extends CommandGroup {

    private MerchantCommand() {}

    /** Creates the command with its subcommands. */
    public static CommandLine line(InstallationReader installations) {
        return new CommandLine(new MerchantCommand())
                .addSubcommand(new OpenMerchantCommand(installations))
                .addSubcommand(new ListMerchantsCommand(installations))
                .addSubcommand(new SuspendMerchantCommand(installations))
                .addSubcommand(new ResumeMerchantCommand(installations))
                .addSubcommand(new SetSelfRotationCommand(installations));
    }
}
