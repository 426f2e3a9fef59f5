package org.merchantaccess.command.user;

import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "reset",
        description =
                "Creates a link for choosing another password, which is shown once. The present password works until then.",
        mixinStandardHelpOptions = true)
final class ResetUserCommand extends LinkCommand {

    @Parameters(index = "0", paramLabel = "EMAIL", description = "The e-mail address for signing in.")
    private String email = "";

    ResetUserCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("people", "reset").with(JsonObject.empty().text("email", email));
    }
}
