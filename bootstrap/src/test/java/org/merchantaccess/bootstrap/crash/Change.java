package org.merchantaccess.bootstrap.crash;

import java.util.function.BiFunction;

/**
 * One change of a merchant.
 *
 * @param method the HTTP method
 * @param path the path below the merchant
 * @param effect computes the state after the change from the state before and the created App ID, which is empty if none is created
 */
record Change(String method, String path, String body, BiFunction<MerchantSnapshot, String, MerchantSnapshot> effect) {

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

    /** Returns whether the seen state is the one before or after this change, and nothing in between. */
    boolean isWholeOrAbsent(MerchantSnapshot before, MerchantSnapshot seen) {
        return seen.equals(before)
                || seen.equals(effect.apply(before, ""))
                || seen.names().keySet().stream().anyMatch(appId -> seen.equals(effect.apply(before, appId)));
    }
}
