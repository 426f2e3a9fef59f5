package org.merchantaccess.command.switching;

import org.merchantaccess.command.api.RowCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.command.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = {
            "Undoes the last switch or deactivation, within an hour: the App ID that was active before is active again.",
            "The undo of a switch is a switch too: repeating the command reverses it."
        },
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
