package org.merchantaccess.command.switching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.merchantaccess.command.terminal.Table;
import org.merchantaccess.http.json.JsonTree;

/** A scheduled switch as text: a row, and a warning if something will go wrong. */
record ScheduledSwitchText(JsonTree scheduled) {
    ScheduledSwitchText {
        requireNonNull(scheduled, "scheduled");
    }

    String text() {
        return Table.of("app_id", "at", "scheduled_by", "instead_of").showing(List.of(scheduled)) + warning();
    }

    private String warning() {
        return switch (scheduled.text("obstacle")) {
            case "app_ids_changed" ->
                "\nThe switch will not be made, because the App IDs have changed since it was scheduled."
                        + " Schedule it again.";
            case "key_expires" ->
                "\nThe app_key expires before the switch, and logins with it are refused from then on."
                        + " Make a new key, then schedule the switch again.";
            default -> "";
        };
    }
}
