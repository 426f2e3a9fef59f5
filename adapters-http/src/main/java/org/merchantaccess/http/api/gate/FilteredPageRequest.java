package org.merchantaccess.http.api.gate;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.application.paging.PageRequest;

/**
 * The requested page of a list, restricted to an optional kind.
 *
 * @param kind none for every kind
 */
public record FilteredPageRequest<T>(PageRequest page, Option<T> kind) {
    public FilteredPageRequest {
        requireNonNull(page, "page");
        requireNonNull(kind, "kind");
    }
}
