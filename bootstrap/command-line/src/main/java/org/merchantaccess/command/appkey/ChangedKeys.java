package org.merchantaccess.command.appkey;

import static java.util.Objects.requireNonNull;

import java.util.stream.Stream;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonTree;

/**
 * The keys of an App ID after a change, as text.
 *
 * @param appId the response to the change: an App ID with its keys
 */
record ChangedKeys(JsonTree appId) {
    ChangedKeys {
        requireNonNull(appId, "appId");
    }

    /** Returns the sentence about the change, and a table of the current key and the retiring one. */
    String after(String change) {
        String without = current().isEmpty() ? "\nThe App ID has no current key. Make one with app-key new." : "";
        String keys = appId.list("keys").isEmpty()
                ? ""
                : "\n" + Table.of("key", "state", "expires_at", "ends_at").showing(appId.list("keys"));
        return change + without + keys + waiting();
    }

    /** Returns the number of the current key; empty if there is none. */
    String current() {
        return keys("current").map(key -> key.text("key")).findFirst().orElse("");
    }

    /** Returns a line about a key whose end depends on the first login with another key; empty if there is none. */
    private String waiting() {
        return keys("retiring")
                .filter(key -> !key.text("ends_after_first_use").isEmpty())
                .map(key -> "\nKey " + key.text("key") + " ends " + key.text("ends_after_first_use")
                        + " after the first login with key " + current() + ", and at ENDS_AT at the latest.")
                .findFirst()
                .orElse("");
    }

    private Stream<JsonTree> keys(String state) {
        return appId.list("keys").stream().filter(key -> key.text("state").equals(state));
    }
}
