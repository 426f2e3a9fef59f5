package org.merchantaccess.http.management.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.application.kernel.PageRequest;

/**
 * Which part of a list is wanted, and of which kind.
 *
 * @param kind none for every kind
 */
public record Narrowed<T>(PageRequest page, Option<T> kind) {
    public Narrowed {
        requireNonNull(page, "page");
        requireNonNull(kind, "kind");
    }
}
