package org.merchantaccess.bootstrap.crash;

import java.util.function.BiFunction;

/**
 * One change of a merchant.
 *
 * @param method how it is asked for
 * @param path where, below the merchant
 * @param made what there is after it, of what there was before and the App ID it made, if it made one
 */
record Change(String method, String path, String body, BiFunction<Picture, String, Picture> made) {

    static Change create(String name) {
        return new Change("POST", "/app-ids", named(name), (before, appId) -> before.created(appId, name));
    }

    static Change rename(String appId, String name) {
        return new Change("PATCH", "/app-ids/" + appId, named(name), (before, none) -> before.renamed(appId, name));
    }

    private static String named(String name) {
        return "{\"app_name\":\"" + name + "\"}";
    }

    static Change activate(String appId) {
        return new Change("POST", "/app-ids/" + appId + "/activate", "", (before, none) -> before.activated(appId));
    }

    static Change delete(String appId) {
        return new Change(
                "DELETE", "/app-ids/" + appId, "{\"confirm\":\"DELETE\"}", (before, none) -> before.deleted(appId));
    }

    static Change reveal(String appId) {
        return new Change("POST", "/app-ids/" + appId + "/reveal", "", (before, none) -> before.revealed(appId));
    }

    static Change allow(String range) {
        return new Change(
                "POST", "/allowlist", "{\"range\":\"" + range + "\"}", (before, none) -> before.allowed(range));
    }

    /** Whether that is what was there before, or what this has made of it, the whole of it. */
    boolean isWholeOrAbsent(Picture before, Picture seen) {
        return seen.equals(before)
                || seen.equals(made.apply(before, ""))
                || seen.names().keySet().stream().anyMatch(appId -> seen.equals(made.apply(before, appId)));
    }
}
