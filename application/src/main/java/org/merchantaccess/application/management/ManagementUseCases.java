package org.merchantaccess.application.management;

import org.merchantaccess.application.account.Authorization;
import org.merchantaccess.application.port.Ports;
import org.merchantaccess.domain.kernel.Environment;

/** All that can be done with management keys. */
public record ManagementUseCases(
        CreateManagementKey create, CheckManagementKey check, ListManagementKeys list, RevokeManagementKey revoke) {

    /** The use cases of this room, on those ports. */
    public static ManagementUseCases on(Ports ports, Authorization authorization, Environment environment) {
        KeyChanges changes = new KeyChanges(ports.transactions(), authorization);
        KeyTrail trail = new KeyTrail(ports.auditTrail(), ports.clock());
        return new ManagementUseCases(
                new CreateManagementKeyHandler(
                        changes, ports.managementKeys(), trail, ports.identifiers(), ports.clock(), environment),
                new CheckManagementKeyHandler(ports.transactions(), ports.managementKeys(), ports.clock()),
                new ListManagementKeysHandler(ports.transactions(), ports.managementKeys()),
                new RevokeManagementKeyHandler(changes, ports.managementKeys(), trail, ports.clock()));
    }
}
