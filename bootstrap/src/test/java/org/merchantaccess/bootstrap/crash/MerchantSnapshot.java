package org.merchantaccess.bootstrap.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.fixture.Management;

/**
 * A snapshot of a merchant.
 *
 * @param names the App Names by App ID
 * @param active the active App IDs
 * @param ranges the ranges of the allowlist
 * @param actions the actions of the audit trail with their subjects, oldest first
 */
record MerchantSnapshot(Map<String, String> names, Set<String> active, Set<String> ranges, List<String> actions) {

    MerchantSnapshot {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        active = Collections.unmodifiableSet(new TreeSet<>(active));
        ranges = Collections.unmodifiableSet(new TreeSet<>(ranges));
        actions = List.copyOf(actions);
    }

    static MerchantSnapshot ofOpened(String merchant) {
        return new MerchantSnapshot(Map.of(), Set.of(), Set.of(), List.of("merchant_opened " + merchant));
    }

    /** Reads the snapshot through the management API. */
    static MerchantSnapshot seen(Management management, String merchant) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> active = new TreeSet<>();
        for (JsonNode appId : management.all("/" + merchant + "/app-ids")) {
            names.put(text(appId, "app_id"), text(appId, "app_name"));
            if (text(appId, "status").equals("active")) {
                active.add(text(appId, "app_id"));
            }
        }
        List<String> ranges = management.all("/" + merchant + "/allowlist").stream()
                .map(entry -> text(entry, "range"))
                .toList();
        List<String> actions = new ArrayList<>();
        for (JsonNode entry : management.all("/" + merchant + "/audit")) {
            actions.add(0, text(entry, "action") + " " + text(entry, "subject"));
        }
        return new MerchantSnapshot(names, active, new TreeSet<>(ranges), actions);
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }

    boolean isSound() {
        Collection<String> all = names.values();
        return active.size() <= 1 && Set.copyOf(all).size() == all.size();
    }

    MerchantSnapshot created(String appId, String name) {
        return named(appId, name).withAction("app_id_created " + appId);
    }

    MerchantSnapshot renamed(String appId, String name) {
        return named(appId, name).withAction("app_id_renamed " + appId);
    }

    private MerchantSnapshot named(String appId, String name) {
        Map<String, String> more = new TreeMap<>(names);
        more.put(appId, name);
        return new MerchantSnapshot(more, active, ranges, actions);
    }

    MerchantSnapshot activated(String appId) {
        return new MerchantSnapshot(names, Set.of(appId), ranges, actions).withAction("app_id_activated " + appId);
    }

    MerchantSnapshot deleted(String appId) {
        Map<String, String> fewer = new TreeMap<>(names);
        fewer.remove(appId);
        return new MerchantSnapshot(fewer, active, ranges, actions).withAction("app_id_deleted " + appId);
    }

    MerchantSnapshot revealed(String appId) {
        return withAction("app_key_revealed " + appId);
    }

    MerchantSnapshot allowed(String range) {
        Set<String> more = new TreeSet<>(ranges);
        more.add(range);
        return new MerchantSnapshot(names, active, more, actions).withAction("address_allowed " + range);
    }

    private MerchantSnapshot withAction(String action) {
        return new MerchantSnapshot(
                names,
                active,
                ranges,
                Stream.concat(actions.stream(), Stream.of(action)).toList());
    }

    /** Returns the number of activations. */
    long activations() {
        return actions.stream()
                .filter(action -> action.startsWith("app_id_activated "))
                .count();
    }
}
