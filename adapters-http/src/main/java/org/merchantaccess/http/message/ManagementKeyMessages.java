package org.merchantaccess.http.message;

import org.merchantaccess.application.management.ManagementFailure;

/** Message for the limit of management keys. */
public final class ManagementKeyMessages {

    private ManagementKeyMessages() {}

    public static String of(ManagementFailure.TooMany failure) {
        return "There can be at most " + failure.limit()
                + " management keys at a time. Revoke one that is no longer needed, then create the new one.";
    }
}
