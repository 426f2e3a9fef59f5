package org.merchantaccess.http.words;

import org.merchantaccess.application.management.ManagementFailure;

/** Why no management key was created. */
public final class ManagementKeyWords {

    private ManagementKeyWords() {}

    public static String of(ManagementFailure.TooMany failure) {
        return "There may be at most " + failure.limit()
                + " management keys at a time. Please revoke one that is no longer needed, then create the new one.";
    }
}
