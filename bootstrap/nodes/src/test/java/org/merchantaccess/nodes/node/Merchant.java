package org.merchantaccess.nodes.node;

import java.util.List;

/** A merchant that may call from the machine of the tests. */
public record Merchant(String id, List<App> apps) {

    /** An App ID with its key. */
    public record App(String merchant, String id, String key) {}

    public App app(int number) {
        return apps.get(number);
    }
}
