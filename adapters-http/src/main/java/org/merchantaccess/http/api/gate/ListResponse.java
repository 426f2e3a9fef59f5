package org.merchantaccess.http.api.gate;

import java.util.function.Function;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/** Builds the response that contains one page of a list. */
public final class ListResponse {

    private ListResponse() {}

    /** Returns a response with the items and the paging metadata of a page. */
    public static <T> Response of(Page<T> page, Function<T, JsonObject> shape) {
        JsonObject meta = JsonObject.empty()
                .number("count", page.items().size())
                .number("offset", page.request().offset())
                .number("limit", page.request().limit())
                .number("total", page.total());
        return JsonResponse.of(
                200,
                JsonObject.empty()
                        .object("meta", meta)
                        .list("data", page.items().stream().map(shape).toList()));
    }
}
