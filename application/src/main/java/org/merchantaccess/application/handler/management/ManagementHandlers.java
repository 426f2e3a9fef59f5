package org.merchantaccess.application.handler.management;

import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.management.ManagementFailure;
import org.merchantaccess.application.management.ManagementUseCases;
import org.merchantaccess.application.outcome.Unavailable;
import org.merchantaccess.application.report.ManagementKeyUses;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.domain.kernel.Environment;

/** Creates {@link ManagementUseCases}. */
public final class ManagementHandlers {

    private ManagementHandlers() {}

    /**
     * Creates the use cases on the given ports.
     *
     * @param uses collects the uses of the keys
     */
    public static ManagementUseCases on(
            Ports ports, Lifecycle lifecycle, ManagementKeyUses uses, Environment environment) {
        ManagementKeyAudit trail = new ManagementKeyAudit(
                ports.store().auditTrail(), ports.system().clock());
        return new ManagementUseCases(
                lifecycle.guarded(
                        ManagementFailure.StoreUnavailable::new,
                        new CreateManagementKeyHandler(
                                ports.store().transactions(),
                                ports.store().managementKeys(),
                                trail,
                                ports.system().identifiers(),
                                ports.system().clock(),
                                environment)::handle)::apply,
                lifecycle.guarded(
                        ManagementFailure.StoreUnavailable::new,
                        new CheckManagementKeyHandler(
                                ports.store().transactions(), ports.store().managementKeys(), uses)::handle)::apply,
                lifecycle.guarded(
                        Unavailable::new,
                        new ListManagementKeysHandler(
                                ports.store().transactions(), ports.store().managementKeys())::handle)::apply,
                lifecycle.guarded(
                        ManagementFailure.StoreUnavailable::new,
                        new RevokeManagementKeyHandler(
                                ports.store().transactions(),
                                ports.store().managementKeys(),
                                trail,
                                ports.system().clock())::handle)::apply);
    }
}
