package org.merchantaccess.http.audit;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import org.merchantaccess.application.port.AuditEntry;

/** What is told of an audit entry outside, in this order, whether as JSON or as a table. */
enum AuditColumn {
    AT(entry -> entry.at().truncatedTo(ChronoUnit.SECONDS).toString()),
    ACTOR(entry -> entry.actor().name()),
    FROM(entry -> entry.actor().from().toString()),
    ACTION(AuditEntry::action),
    SUBJECT(AuditEntry::subject),
    DETAIL(AuditEntry::detail);

    private final Function<AuditEntry, String> text;

    AuditColumn(Function<AuditEntry, String> text) {
        this.text = text;
    }

    /** The name of the member, and of the column. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(AuditEntry entry) {
        return text.apply(entry);
    }
}
