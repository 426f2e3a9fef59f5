package org.merchantaccess.command.appkey;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "end", description = "Ends an app key and its access tokens at once.", mixinStandardHelpOptions = true)
final class EndAppKeyCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Parameters(index = "2", paramLabel = "KEY", description = "The number of the key.")
    private String key = "";

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "The App Name: required if the App ID is left without a current key.")
    private String confirm = "";

    EndAppKeyCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids", appId, "keys", key, "end")
                .with(JsonObject.empty().text("confirm", confirm));
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return new ChangedKeys(answer).after("Key " + key + " has ended, with its access tokens.");
    }
}
