package org.merchantaccess.bootstrap.server;

import org.merchantaccess.bootstrap.settings.ListenerAddress;
import org.merchantaccess.persistence.key.KeyFileFailure;

/** Why the server does not start. */
public sealed interface StartFailure {

    /** Nobody can listen there: mostly because somebody else does. */
    record CannotListen(ListenerAddress address, String reason) implements StartFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cannotListen(this);
        }
    }

    /** The first management key of an environment is not to be had. */
    record NoManagementKey(KeyFileFailure failure) implements StartFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noManagementKey(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** One answer for each failure. */
    interface Cases<R> {
        R cannotListen(CannotListen failure);

        R noManagementKey(NoManagementKey failure);
    }
}
