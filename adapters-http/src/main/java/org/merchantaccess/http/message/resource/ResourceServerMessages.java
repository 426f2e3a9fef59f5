package org.merchantaccess.http.message.resource;

import org.merchantaccess.application.resource.ResourceServerFailure;
import org.merchantaccess.domain.resource.ResourceServer;

/** Messages for refused changes of resource servers. */
public final class ResourceServerMessages {

    private ResourceServerMessages() {}

    public static String of(ResourceServerFailure.InvalidName failure) {
        return "The name may have 1 to " + ResourceServer.MAX_NAME_LENGTH + " printable characters.";
    }

    public static String of(ResourceServerFailure.TooMany failure) {
        return "There can be at most " + failure.limit()
                + " resource servers at a time. Remove one that is no longer needed, then add the new one.";
    }
}
