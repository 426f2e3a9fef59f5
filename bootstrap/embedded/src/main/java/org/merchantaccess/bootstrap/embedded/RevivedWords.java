package org.merchantaccess.bootstrap.embedded;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.restore.Ended;

/** What came back to life with a store that was put back, for people. */
public record RevivedWords(Environment environment, List<Ended> revived) {
    public RevivedWords {
        requireNonNull(environment, "environment");
        requireNonNull(revived, "revived");
    }

    /** One line for each; none where nothing did. */
    public String lines() {
        return revived.stream()
                .map(RevivedWords::line)
                .collect(Collectors.joining("\n", environment.word() + ": good again since the restore:\n", ""));
    }

    static String line(Ended ended) {
        return switch (ended.kind()) {
            case DEACTIVATED -> "  App ID " + ended.id() + " is active, which had been switched off";
            case DELETED -> "  App ID " + ended.id() + " is there, which had been deleted";
            case REVOKED -> "  management key " + ended.id() + " is good, which had been revoked";
        };
    }
}
