package org.merchantaccess.command.appkey;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "expire", description = "Sets or removes the end date of an app key.", mixinStandardHelpOptions = true)
final class ExpireAppKeyCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Parameters(index = "2", paramLabel = "KEY", description = "The number of the key.")
    private String key = "";

    @Option(
            names = "--at",
            required = true,
            paramLabel = "TIME",
            description = "The end date, such as 2027-06-30T00:00:00Z. none removes the end date.")
    private String at = "";

    ExpireAppKeyCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.put("merchants", merchant, "app-ids", appId, "keys", key, "expiry")
                .with(JsonObject.empty().text("expires_at", at.equals("none") ? "" : at));
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return new ChangedKeys(answer)
                .after(
                        at.equals("none")
                                ? "Key " + key + " has no end date."
                                : "Key " + key + " expires at " + at + ".");
    }
}
