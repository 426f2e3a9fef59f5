package org.merchantaccess.http.api.allowlist;

import org.merchantaccess.application.allowlist.AllowAddress;
import org.merchantaccess.application.allowlist.ListAllowlist;
import org.merchantaccess.domain.allowlist.AllowlistEntry;
import org.merchantaccess.domain.usage.UseCount;
import org.merchantaccess.http.api.gate.ChangeResponse;
import org.merchantaccess.http.json.JsonObject;

/** JSON form of an allowlist entry, its range in canonical form. */
final class EntryJson {

    static final String RANGE = "range";
    static final String LABEL = "label";

    private EntryJson() {}

    static ChangeResponse allowed(AllowAddress.Allowed allowed) {
        return ChangeResponse.of(201, allowed.profile().version(), entry(allowed.entry()));
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
