package org.merchantaccess.bootstrap.command.kernel;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.bootstrap.control.Order;
import org.merchantaccess.http.json.JsonTree;
import picocli.CommandLine;

/** Which part of a list is wanted. */
public final class PageOptions {

    @CommandLine.Option(names = "--filter", paramLabel = "WORDS", description = "Only what contains these words.")
    private @Nullable String filter;

    @CommandLine.Option(names = "--limit", paramLabel = "N", description = "At most that many, from 1 to 100.")
    private @Nullable Integer limit;

    @CommandLine.Option(names = "--offset", paramLabel = "N", description = "Skip that many first.")
    private @Nullable Integer offset;

    /** The same order, for that part. */
    Order on(Order order) {
        return with(with(with(order, "filter", filter), "limit", limit), "offset", offset);
    }

    private static Order with(Order order, String name, @Nullable Object value) {
        return value == null ? order : order.where(name, value.toString());
    }

    /** What to say below a list of which there is more. */
    static Option<String> rest(JsonTree list) {
        JsonTree meta = list.object("meta");
        long seen = meta.number("offset") + meta.number("count");
        return Option.when(
                seen < meta.number("total") && meta.number("count") > 0,
                () -> seen + " of " + meta.number("total") + ". For more: --offset " + seen);
    }
}
