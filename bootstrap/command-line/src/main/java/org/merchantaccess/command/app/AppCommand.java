package org.merchantaccess.command.app;

import org.merchantaccess.command.api.CommandGroup;
import org.merchantaccess.command.installation.InstallationReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code app} command and its subcommands. */
@Command(
        name = "app",
        description = "Creates, lists and changes the App IDs of a merchant.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nThe first call of a merchant's software:%n",
        footer = {
            "  POST /v1/login    with the app_id and app_key of the active App ID, from an address on the allowlist",
            "  GET /v1/whoami    with the access token: returns the calling merchant"
        })
public final class AppCommand extends CommandGroup {

    private AppCommand() {}

    /** Creates the command with its subcommands. */
    public static CommandLine line(InstallationReader installations) {
        return new CommandLine(new AppCommand())
                .addSubcommand(new CreateAppIdCommand(installations))
                .addSubcommand(new ListAppIdsCommand(installations))
                .addSubcommand(new RenameAppIdCommand(installations))
                .addSubcommand(new ActivateAppIdCommand(installations))
                .addSubcommand(new RevealAppKeyCommand(installations))
                .addSubcommand(new DeactivateAppIdCommand(installations))
                .addSubcommand(new ShowAppIdCommand(installations))
                .addSubcommand(new DescribeAppIdCommand(installations))
                .addSubcommand(new AppIdHistoryCommand(installations))
                .addSubcommand(new DeleteAppIdCommand(installations));
    }
}
