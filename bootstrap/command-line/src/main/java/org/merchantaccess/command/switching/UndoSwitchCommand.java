package org.merchantaccess.command.switching;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = "Sets the App ID active again that was active before the last switch, within an hour.",
        mixinStandardHelpOptions = true)
final class UndoSwitchCommand extends RowCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    UndoSwitchCommand(InstallationReader installations) {
        super(installations, Table.of("app_id", "app_name", "status", "activated_at"));
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "undo-switch");
    }
}
