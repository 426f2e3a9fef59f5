package org.merchantaccess.http.api.gate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.Map;
import org.merchantaccess.application.paging.PageRequest;

/**
 * The requested page of a list, and its restrictions.
 *
 * @param texts the valid values of {@link FilterParameter}s by name
 */
public record FilteredPageRequest(PageRequest page, Map<String, String> texts) {
    public FilteredPageRequest {
        requireNonNull(page, "page");
        requireNonNull(texts, "texts");
        texts = Map.copyOf(texts);
    }

    /** Returns the value of a parameter; none if it was not sent. */
    public <T> Option<T> value(FilterParameter<T> parameter) {
        return Option.of(texts.get(parameter.name())).flatMap(parameter.parse());
    }
}
