package org.merchantaccess.command.appkey;

import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine.Option;

/** The options of a new key: the grace of the former one, and its own end date. */
final class ReplacementOptions {

    @Option(
            names = "--grace",
            paramLabel = "DURATION",
            description = "How long the former key is accepted, such as PT0S, PT24H (default) or P7D.")
    private String grace = "";

    @Option(
            names = "--grace-from",
            paramLabel = "START",
            description = "From when: replacement (default) or first_use of the new key.")
    private String graceFrom = "";

    @Option(
            names = "--expires-at",
            paramLabel = "TIME",
            description = "End date of the new key, such as 2027-06-30T00:00:00Z.")
    private String expiresAt = "";

    /** Returns the body with the members of the given options. */
    JsonObject in(JsonObject body) {
        JsonObject withGrace = grace.isEmpty() ? body : body.text("grace", grace);
        JsonObject withStart = graceFrom.isEmpty() ? withGrace : withGrace.text("grace_from", graceFrom);
        return expiresAt.isEmpty() ? withStart : withStart.text("expires_at", expiresAt);
    }

    /** Returns the changed keys of the response after a sentence about the new one, and says if a given grace has no effect. */
    String text(String made, JsonTree answer) {
        boolean isWithoutEffect = answer.text("former_key").isEmpty() && !(grace.isEmpty() && graceFrom.isEmpty());
        return new ChangedKeys(answer)
                .after(
                        isWithoutEffect
                                ? made + "\nThe grace has no effect: there was no current key to replace."
                                : made);
    }
}
