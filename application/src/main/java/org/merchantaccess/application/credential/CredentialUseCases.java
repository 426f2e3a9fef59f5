package org.merchantaccess.application.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.kernel.ChangeFailure;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.lifecycle.Lifecycle;
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
    public CredentialUseCases {
        requireNonNull(create, "create");
        requireNonNull(rename, "rename");
        requireNonNull(activate, "activate");
        requireNonNull(delete, "delete");
        requireNonNull(reveal, "reveal");
        requireNonNull(list, "list");
        requireNonNull(previewActivation, "previewActivation");
    }

    /** The use cases of this room, on those ports. */
    public static CredentialUseCases on(
            Ports ports, Lifecycle lifecycle, ProfileChanges changes, Environment environment) {
        return new CredentialUseCases(
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new CreateAppCredentialHandler(
                                changes,
                                ports.profiles(),
                                ports.appKeys(),
                                ports.identifiers(),
                                ports.clock(),
                                environment)::handle)::apply,
                lifecycle.guarded(ChangeFailure.StoreUnavailable::new, new RenameAppCredentialHandler(changes)::handle)
                        ::apply,
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new ActivateAppCredentialHandler(changes, ports.identifiers(), ports.clock())::handle)::apply,
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new DeleteAppCredentialHandler(changes, ports.appKeys())::handle)::apply,
                lifecycle.guarded(
                                ChangeFailure.StoreUnavailable::new,
                                new RevealAppKeyHandler(changes, ports.appKeys())::handle)::apply,
                lifecycle.guarded(
                                ReadFailure.StoreUnavailable::new,
                                new ListAppCredentialsHandler(ports.transactions(), ports.profiles(), ports.usage())
                                        ::handle)::apply,
                lifecycle.guarded(
                                ReadFailure.StoreUnavailable::new,
                                new PreviewActivationHandler(ports.transactions(), ports.profiles(), ports.usage())
                                        ::handle)::apply);
    }
}
