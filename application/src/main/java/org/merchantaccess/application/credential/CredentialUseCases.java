package org.merchantaccess.application.credential;

import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.kernel.Environment;

/** All that can be done with a merchant's App IDs. */
public record CredentialUseCases(
        CreateAppCredential create,
        RenameAppCredential rename,
        ActivateAppCredential activate,
        DeleteAppCredential delete,
        RevealAppKey reveal,
        ListAppCredentials list,
        PreviewActivation previewActivation) {

    /** The use cases of this room, on those ports. */
    public static CredentialUseCases on(Ports ports, ProfileChanges changes, Environment environment) {
        return new CredentialUseCases(
                new CreateAppCredentialHandler(
                        changes, ports.profiles(), ports.appKeys(), ports.identifiers(), ports.clock(), environment),
                new RenameAppCredentialHandler(changes),
                new ActivateAppCredentialHandler(changes, ports.identifiers(), ports.clock()),
                new DeleteAppCredentialHandler(changes, ports.appKeys()),
                new RevealAppKeyHandler(changes, ports.appKeys()),
                new ListAppCredentialsHandler(ports.transactions(), ports.profiles(), ports.usage()),
                new PreviewActivationHandler(ports.transactions(), ports.profiles(), ports.usage()));
    }
}
