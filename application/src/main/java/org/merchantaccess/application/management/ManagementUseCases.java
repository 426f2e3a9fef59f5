package org.merchantaccess.application.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.account.Authorization;
import org.merchantaccess.application.lifecycle.Lifecycle;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.kernel.Environment;

/** All that can be done with management keys. */
public record ManagementUseCases(
        CreateManagementKey create, CheckManagementKey check, ListManagementKeys list, RevokeManagementKey revoke) {
    public ManagementUseCases {
        requireNonNull(create, "create");
        requireNonNull(check, "check");
        requireNonNull(list, "list");
        requireNonNull(revoke, "revoke");
    }

    /** The use cases of this room, on those ports. */
    public static ManagementUseCases on(
            Ports ports, Lifecycle lifecycle, Authorization authorization, Environment environment) {
        KeyChanges changes = new KeyChanges(ports.transactions(), authorization);
        KeyTrail trail = new KeyTrail(ports.auditTrail(), ports.clock());
        return new ManagementUseCases(
                lifecycle.guarded(
                        ManagementFailure.StoreUnavailable::new,
                        new CreateManagementKeyHandler(
                                        changes,
                                        ports.managementKeys(),
                                        trail,
                                        ports.identifiers(),
                                        ports.clock(),
                                        environment)::handle)::apply,
                lifecycle.guarded(
                        ManagementFailure.StoreUnavailable::new,
                        new CheckManagementKeyHandler(ports.transactions(), ports.managementKeys(), ports.clock())
                                ::handle)::apply,
                lifecycle.guarded(
                        ManagementFailure.StoreUnavailable::new,
                        new ListManagementKeysHandler(ports.transactions(), ports.managementKeys())::handle)::apply,
                lifecycle.guarded(
                                ManagementFailure.StoreUnavailable::new,
                                new RevokeManagementKeyHandler(changes, ports.managementKeys(), trail, ports.clock())
                                        ::handle)::apply);
    }
}
