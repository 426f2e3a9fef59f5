package org.merchantaccess.application.handler.credential;

import org.merchantaccess.application.change.ProfileChanges;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.credential.CredentialUseCases;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;

/** Creates {@link CredentialUseCases}. */
public final class CredentialHandlers {

    private CredentialHandlers() {}

    /** Creates the use cases on the given ports. */
    public static CredentialUseCases on(
            Ports ports, Lifecycle lifecycle, ProfileChanges changes, Environment environment) {
        ProfileReads profiles =
                new ProfileReads(ports.store().transactions(), ports.store().profiles());
        return new CredentialUseCases(
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new CreateAppCredentialHandler(
                                changes,
                                ports.store().profiles(),
                                ports.store().appKeys(),
                                ports.system().identifiers(),
                                ports.system().clock(),
                                environment)::handle)::apply,
                lifecycle.guarded(ChangeFailure.StoreUnavailable::new, new RenameAppCredentialHandler(changes)::handle)
                        ::apply,
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new ActivateAppCredentialHandler(
                                changes,
                                ports.system().identifiers(),
                                ports.system().clock())::handle)::apply,
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new DeleteAppCredentialHandler(changes, ports.store().appKeys())::handle)::apply,
                lifecycle.guarded(
                        ChangeFailure.StoreUnavailable::new,
                        new RevealAppKeyHandler(changes, ports.store().appKeys())::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new ListAppCredentialsHandler(profiles, ports.store().usage())::handle)::apply,
                lifecycle.guarded(
                        ReadFailure.StoreUnavailable::new,
                        new PreviewActivationHandler(profiles, ports.store().usage())::handle)::apply);
    }
}
