package org.merchantaccess.command.switching;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Shows the scheduled switch.", mixinStandardHelpOptions = true)
final class ShowSwitchCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    ShowSwitchCommand(InstallationReader installations) {
        super(installations, Table.of("app_id", "at", "scheduled_by", "instead_of"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.get("merchants", merchant, "scheduled-switch");
    }
}
