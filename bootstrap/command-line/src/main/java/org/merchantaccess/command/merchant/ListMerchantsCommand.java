package org.merchantaccess.command.merchant;

import org.merchantaccess.command.api.ListCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists merchants.", mixinStandardHelpOptions = true)
final class ListMerchantsCommand extends ListCommand {

    ListMerchantsCommand(InstallationReader installations) {
        super(installations, Table.of("merchant_id", "name", "standing"));
    }

    @Override
    protected ManagementCall list() {
        return ManagementCall.get("merchants");
    }
}
