package org.merchantaccess.command.api;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.command.channel.ManagementCall;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine;

/** The options that select a page of a list. */
public final class PageOptions {

    @CommandLine.Option(names = "--filter", paramLabel = "WORDS", description = "Only items that contain these words.")
    private @Nullable String filter;

    @CommandLine.Option(
            names = "--limit",
            paramLabel = "N",
            description = "The maximum number of items, from 1 to 100.")
    private @Nullable Integer limit;

    @CommandLine.Option(names = "--offset", paramLabel = "N", description = "The number of items to skip.")
    private @Nullable Integer offset;

    /** Returns the call with the parameters of the page. */
    ManagementCall on(ManagementCall call) {
        return with(with(with(call, "filter", filter), "limit", limit), "offset", offset);
    }

    private static ManagementCall with(ManagementCall call, String name, @Nullable Object value) {
        return value == null ? call : call.where(name, value.toString());
    }

    /** Returns the line below a list that has more items; none if it has no more. */
    static Option<String> rest(JsonTree list) {
        JsonTree meta = list.object("meta");
        long seen = meta.number("offset") + meta.number("count");
        return Option.when(
                seen < meta.number("total") && meta.number("count") > 0,
                () -> seen + " of " + meta.number("total") + ". For more: --offset " + seen);
    }
}
