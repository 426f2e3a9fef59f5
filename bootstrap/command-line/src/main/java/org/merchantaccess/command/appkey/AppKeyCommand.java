package org.merchantaccess.command.appkey;

import org.merchantaccess.command.api.CommandGroup;
import org.merchantaccess.command.installation.InstallationReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code app-key} command and its subcommands. */
@Command(
        name = "app-key",
        description = "Replaces, registers, ends and shows the keys of an App ID.",
        mixinStandardHelpOptions = true)
public final class AppKeyCommand extends CommandGroup {

    private AppKeyCommand() {}

    /** Creates the command with its subcommands. */
    public static CommandLine line(InstallationReader installations) {
        return new CommandLine(new AppKeyCommand())
                .addSubcommand(new NewAppKeyCommand(installations))
                .addSubcommand(new RegisterPublicKeyCommand(installations))
                .addSubcommand(new PutAppKeyBackCommand(installations))
                .addSubcommand(new EndAppKeyCommand(installations))
                .addSubcommand(new ReportLeakedAppKeyCommand(installations))
                .addSubcommand(new ExpireAppKeyCommand(installations))
                .addSubcommand(new RevealOneAppKeyCommand(installations));
    }
}
