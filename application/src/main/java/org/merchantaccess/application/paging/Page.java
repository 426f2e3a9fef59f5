package org.merchantaccess.application.paging;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.merchantaccess.domain.kernel.TypographicPunctuation;

/**
 * One page of a list.
 *
 * @param total the number of all items that match the filter
 */
public record Page<T>(List<T> items, long total, PageRequest request) {

    public Page {
        requireNonNull(items, "items");
        requireNonNull(request, "request");
        items = List.copyOf(items);
    }

    /**
     * Returns one page of a complete list.
     *
     * @param words extracts the text that the filter searches
     */
    public static <T> Page<T> of(List<T> all, Function<T, String> words, PageRequest request) {
        String wanted = folded(request.filter());
        List<T> matching = all.stream()
                .filter(item -> folded(words.apply(item)).contains(wanted))
                .toList();
        List<T> items =
                matching.stream().skip(request.offset()).limit(request.limit()).toList();
        return new Page<>(items, matching.size(), request);
    }

    private static String folded(String text) {
        return TypographicPunctuation.toAscii(text.toLowerCase(Locale.ROOT));
    }

    /** Returns the same page with mapped items. */
    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), total, request);
    }
}
