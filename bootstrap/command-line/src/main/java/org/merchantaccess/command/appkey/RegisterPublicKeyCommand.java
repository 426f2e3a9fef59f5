package org.merchantaccess.command.appkey;

import org.merchantaccess.command.api.ApiCommand;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.command.installation.InstallationReader;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "register",
        description = "Registers a public key as the new key. The former one is accepted for a while.",
        mixinStandardHelpOptions = true)
final class RegisterPublicKeyCommand extends ApiCommand {

    @Parameters(index = "0", paramLabel = "MERCHANT", description = "The merchant_id.")
    private String merchant = "";

    @Parameters(index = "1", paramLabel = "APP_ID", description = "Eight digits.")
    private String appId = "";

    @Option(
            names = "--public-key",
            required = true,
            paramLabel = "FILE",
            converter = PublicKeyFile.class,
            description = "A file with the public key as a JSON Web Key or as PEM.")
    private String publicKey = "";

    @Mixin
    private ReplacementOptions options = new ReplacementOptions();

    RegisterPublicKeyCommand(InstallationReader installations) {
        super(installations);
    }

    @Override
    protected ManagementCall managementCall() {
        return ManagementCall.post("merchants", merchant, "app-ids", appId, "public-keys")
                .with(options.in(JsonObject.empty().text("public_key", publicKey)));
    }

    @Override
    protected String text(JsonTree answer, String hubUrl) {
        return options.text("Key " + answer.text("key") + " is the current key: the registered public key.", answer);
    }
}
