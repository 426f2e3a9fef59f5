package org.merchantaccess.command.switching;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Shows the scheduled switch.", mixinStandardHelpOptions = true)
final class ShowSwitchCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    ShowSwitchCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.get("merchants", merchant, "scheduled-switch");
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return new ScheduledSwitchText(answer).text();
    }
}
