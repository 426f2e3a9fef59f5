package org.merchantaccess.command.appkey;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description =
                "Makes a new app key. The former one is accepted for a while. Show the new one with app-key reveal.",
        mixinStandardHelpOptions = true)
final class NewAppKeyCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Mixin
    private ReplacementOptions options = new ReplacementOptions();

    NewAppKeyCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids", appId, "keys")
                .with(options.in(JsonObject.empty()));
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return options.text("Key " + answer.text("key") + " is the current key: show it with app-key reveal.", answer);
    }
}
