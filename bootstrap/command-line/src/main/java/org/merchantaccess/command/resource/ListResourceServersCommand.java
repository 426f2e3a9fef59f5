package org.merchantaccess.command.resource;

import org.merchantaccess.command.api.ListCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists resource servers, without their secrets.", mixinStandardHelpOptions = true)
final class ListResourceServersCommand extends ListCommand {

    ListResourceServersCommand(InstallationReader installations) {
        super(installations, Table.of("client_id", "name", "created_at"));
    }

    @Override
    protected ManagementCall list() {
        return ManagementCall.get("resource-servers");
    }
}
