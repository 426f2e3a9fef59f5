package org.merchantaccess.command.resource;

import org.merchantaccess.command.api.CommandGroup;
import org.merchantaccess.command.installation.InstallationReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code resource-server} command and its subcommands. */
@Command(
        name = "resource-server",
        description = "Adds, lists and removes APIs that introspect access tokens.",
        mixinStandardHelpOptions = true)
public final class ResourceServerCommand extends CommandGroup {

    private ResourceServerCommand() {}

    /** Creates the command with its subcommands. */
    public static CommandLine line(InstallationReader installations) {
        return new CommandLine(new ResourceServerCommand())
                .addSubcommand(new AddResourceServerCommand(installations))
                .addSubcommand(new ListResourceServersCommand(installations))
                .addSubcommand(new RemoveResourceServerCommand(installations));
    }
}
