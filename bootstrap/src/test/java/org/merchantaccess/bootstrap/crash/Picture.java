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
 * What there is of a merchant.
 *
 * @param names of its App IDs
 * @param active those that are active
 * @param ranges its allowlist
 * @param actions its audit trail, the oldest first, each with what it was done to
 */
record Picture(Map<String, String> names, Set<String> active, Set<String> ranges, List<String> actions) {

    Picture {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        active = Collections.unmodifiableSet(new TreeSet<>(active));
        ranges = Collections.unmodifiableSet(new TreeSet<>(ranges));
        actions = List.copyOf(actions);
    }

    static Picture ofOpened(String merchant) {
        return new Picture(Map.of(), Set.of(), Set.of(), List.of("merchant_opened " + merchant));
    }

    /** What the server shows. */
    static Picture seen(Management management, String merchant) {
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
        return new Picture(names, active, new TreeSet<>(ranges), actions);
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }

    boolean isSound() {
        Collection<String> all = names.values();
        return active.size() <= 1 && Set.copyOf(all).size() == all.size();
    }

    Picture created(String appId, String name) {
        return named(appId, name).noted("app_id_created " + appId);
    }

    Picture renamed(String appId, String name) {
        return named(appId, name).noted("app_id_renamed " + appId);
    }

    private Picture named(String appId, String name) {
        Map<String, String> more = new TreeMap<>(names);
        more.put(appId, name);
        return new Picture(more, active, ranges, actions);
    }

    Picture activated(String appId) {
        return new Picture(names, Set.of(appId), ranges, actions).noted("app_id_activated " + appId);
    }

    Picture deleted(String appId) {
        Map<String, String> fewer = new TreeMap<>(names);
        fewer.remove(appId);
        return new Picture(fewer, active, ranges, actions).noted("app_id_deleted " + appId);
    }

    Picture revealed(String appId) {
        return noted("app_key_revealed " + appId);
    }

    Picture allowed(String range) {
        Set<String> more = new TreeSet<>(ranges);
        more.add(range);
        return new Picture(names, active, more, actions).noted("address_allowed " + range);
    }

    private Picture noted(String action) {
        return new Picture(
                names,
                active,
                ranges,
                Stream.concat(actions.stream(), Stream.of(action)).toList());
    }

    /** How often an App ID was made the active one. */
    long activations() {
        return actions.stream()
                .filter(action -> action.startsWith("app_id_activated "))
                .count();
    }
}
