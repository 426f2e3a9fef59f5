package org.merchantaccess.http.management.kernel;

import java.util.function.Function;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;

/** A part of a list, as every list is answered. */
public final class ListAnswer {

    private ListAnswer() {}

    public static <T> Answer of(Page<T> page, Function<T, JsonObject> shape) {
        JsonObject meta = JsonObject.empty()
                .number("count", page.items().size())
                .number("offset", page.request().offset())
                .number("limit", page.request().limit())
                .number("total", page.total());
        return JsonAnswer.of(
                200,
                JsonObject.empty()
                        .object("meta", meta)
                        .list("data", page.items().stream().map(shape).toList()));
    }
}
