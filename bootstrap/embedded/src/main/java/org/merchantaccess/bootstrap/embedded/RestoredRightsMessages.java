package org.merchantaccess.bootstrap.embedded;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.persistence.restore.RevokedRight;

/** Describes for operators the revoked rights that a restored store made valid again. */
public record RestoredRightsMessages(Environment environment, List<RevokedRight> revived) {
    public RestoredRightsMessages {
        requireNonNull(environment, "environment");
        requireNonNull(revived, "revived");
    }

    /** Returns a heading and one line for each right. */
    public String lines() {
        return revived.stream()
                .map(RestoredRightsMessages::line)
                .collect(Collectors.joining("\n", environment.word() + ": valid again since the restore:\n", ""));
    }

    static String line(RevokedRight revoked) {
        return switch (revoked.kind()) {
            case DEACTIVATED -> "  App ID " + revoked.id() + " is active, although it was deactivated";
            case DELETED -> "  App ID " + revoked.id() + " exists, although it was deleted";
            case REVOKED -> "  management key " + revoked.id() + " is valid, although it was revoked";
            case KEY_ENDED -> "  key " + revoked.id() + " is accepted, although it was ended";
            case RESOURCE_SERVER_REMOVED ->
                "  resource server " + revoked.id() + " has access, although it was removed";
        };
    }
}
