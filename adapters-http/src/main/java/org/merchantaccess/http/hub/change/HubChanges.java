package org.merchantaccess.http.hub.change;

import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.people.authorization.Authorization;
import org.merchantaccess.domain.people.Permission;

/** Creates {@link AuthorizedChange}s for the permissions of signed-in users. */
public final class HubChanges {

    private final MerchantAccess access;
    private final Authorization authorization;

    /** Creates changes for that instance, authorized by the people of the same store. */
    public HubChanges(MerchantAccess access, Authorization authorization) {
        this.access = access;
        this.authorization = authorization;
    }

    /** Returns changes that require that permission. */
    public AuthorizedChange requiring(Permission needed) {
        return new AuthorizedChange(access, authorization, needed);
    }
}
