package org.merchantaccess.command.user;

import org.jspecify.annotations.Nullable;
import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Removes a user from a merchant, or from the operators. Ends the sessions of the user.",
        mixinStandardHelpOptions = true)
final class RemoveUserCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "EMAIL", description = "The e-mail address for signing in.")
    private String email = "";

    @Option(names = "--merchant", paramLabel = "MERCHANT", description = "The merchant_id; none for an operator.")
    private @Nullable String merchant;

    RemoveUserCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        JsonObject body = JsonObject.empty().text("email", email);
        return ManagementCall.post("people", "remove")
                .with(merchant == null ? body : body.text("merchant_id", merchant));
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return merchant == null
                ? email + " is no longer an operator."
                : email + " no longer belongs to " + merchant + ".";
    }
}
