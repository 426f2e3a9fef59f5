package org.merchantaccess.http.management.allowlist;

import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.application.port.UseCount;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.management.kernel.ChangeAnswer;

/** An allowlist entry on the wire, its range in the one canonical form. */
final class EntryJson {

    static final String RANGE = "range";
    static final String LABEL = "label";

    private EntryJson() {}

    static ChangeAnswer allowed(AllowAddress.Allowed allowed) {
        return ChangeAnswer.of(201, allowed.profile().version(), entry(allowed.entry()));
    }

    static JsonObject listed(ListAllowlist.Listed listed) {
        return entry(listed.entry())
                .time("added_at", listed.entry().addedAt())
                .timeOrNull("last_hit_at", listed.hits().map(UseCount::lastAt));
    }

    private static JsonObject entry(AllowlistEntry entry) {
        return JsonObject.empty()
                .text("entry_id", entry.id().text())
                .text(RANGE, entry.range().toString())
                .text(LABEL, entry.label().text());
    }
}
