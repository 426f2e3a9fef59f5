package org.merchantaccess.command.user;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "forget-second-factor",
        description = "Removes the second factor of a user who has lost it. Ends the sessions of the user.",
        mixinStandardHelpOptions = true)
final class ForgetSecondFactorCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "EMAIL", description = "The e-mail address for signing in.")
    private String email = "";

    ForgetSecondFactorCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("people", "forget-second-factor")
                .with(JsonObject.empty().text("email", email));
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return email + " signs in with the password alone.";
    }
}
