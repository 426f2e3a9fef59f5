package org.merchantaccess.command.switching;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "schedule",
        description = "Sets an App ID to active at a minute of the next 30 days.",
        mixinStandardHelpOptions = true)
final class ScheduleSwitchCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Parameters(index = "2", paramLabel = "TIME", description = "A whole minute, such as 2026-12-24T06:00:00Z.")
    private String at = "";

    ScheduleSwitchCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.put("merchants", merchant, "scheduled-switch")
                .with(JsonObject.empty().text("app_id", appId).text("at", at));
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return new ScheduledSwitchText(answer).text();
    }
}
