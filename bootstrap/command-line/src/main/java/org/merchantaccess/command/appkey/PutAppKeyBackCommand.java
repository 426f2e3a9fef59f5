package org.merchantaccess.command.appkey;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "put-back",
        description = {
            "Makes the retiring app key the current one again. The other key retires instead, with the same end.",
            "Repeating the command reverses it."
        },
        mixinStandardHelpOptions = true)
final class PutAppKeyBackCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    PutAppKeyBackCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids", appId, "keys", "put-back");
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        ChangedKeys keys = new ChangedKeys(answer);
        return keys.after("Key " + keys.current() + " is the current key again.");
    }
}
