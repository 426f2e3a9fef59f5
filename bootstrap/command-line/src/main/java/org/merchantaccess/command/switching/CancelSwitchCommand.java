package org.merchantaccess.command.switching;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "cancel", description = "Cancels the scheduled switch.", mixinStandardHelpOptions = true)
final class CancelSwitchCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    CancelSwitchCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.delete("merchants", merchant, "scheduled-switch");
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return "The scheduled switch is canceled.";
    }
}
