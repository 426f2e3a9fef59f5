package org.merchantaccess.application.kernel;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param total how many there are in all that match the filter
 */
public record Page<T>(List<T> items, long total, PageRequest request) {

    public Page {
        requireNonNull(items, "items");
        requireNonNull(request, "request");
        items = List.copyOf(items);
    }

    /** The wanted part of a list that is at hand whole; {@code words} is what the filter looks at. */
    public static <T> Page<T> of(List<T> all, Function<T, String> words, PageRequest request) {
        String wanted = request.filter().toLowerCase(Locale.ROOT);
        List<T> matching = all.stream()
                .filter(item -> words.apply(item).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        List<T> items =
                matching.stream().skip(request.offset()).limit(request.limit()).toList();
        return new Page<>(items, matching.size(), request);
    }

    /** The same part, its items seen otherwise. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), total, request);
    }
}
