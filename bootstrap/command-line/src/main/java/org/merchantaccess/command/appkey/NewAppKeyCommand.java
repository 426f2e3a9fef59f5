package org.merchantaccess.command.appkey;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--grace",
            paramLabel = "DURATION",
            description = "How long the former key is accepted, such as PT0S, PT24H (default) or P7D.")
    private String grace = "";

    @Option(
            names = "--grace-from",
            paramLabel = "START",
            description = "From when: replacement (default) or first_use of the new key.")
    private String graceFrom = "";

    @Option(
            names = "--expires-at",
            paramLabel = "TIME",
            description = "End date of the new key, such as 2027-06-30T00:00:00Z.")
    private String expiresAt = "";

    NewAppKeyCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids", appId, "keys")
                .with(body());
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        String made = "Key " + answer.text("key") + " is the current key: show it with app-key reveal.";
        boolean isWithoutEffect = answer.text("former_key").isEmpty() && !(grace.isEmpty() && graceFrom.isEmpty());
        return new ChangedKeys(answer)
                .after(
                        isWithoutEffect
                                ? made + "\nThe grace has no effect: there was no current key to replace."
                                : made);
    }

    private JsonObject body() {
        JsonObject body = JsonObject.empty();
        body = grace.isEmpty() ? body : body.text("grace", grace);
        body = graceFrom.isEmpty() ? body : body.text("grace_from", graceFrom);
        return expiresAt.isEmpty() ? body : body.text("expires_at", expiresAt);
    }
}
