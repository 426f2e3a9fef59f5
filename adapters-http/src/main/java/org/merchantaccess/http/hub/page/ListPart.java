package org.merchantaccess.http.hub.page;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;

/**
 * One page of a list. A page beyond the end is replaced by the last one, because an action may just have emptied it.
 *
 * @param query the page that is shown
 */
public record ListPart<T>(ListQuery query, List<T> items, ListQuery.Paging paging) {

    public ListPart {
        items = List.copyOf(items);
    }

    /** Reads the requested page. */
    public static <T, F> Either<F, ListPart<T>> read(
            ListQuery requested, Function<PageRequest, Either<F, Page<T>>> read) {
        return read(requested, requested, read);
    }

    private static <T, F> Either<F, ListPart<T>> read(
            ListQuery requested, ListQuery query, Function<PageRequest, Either<F, Page<T>>> read) {
        return read.apply(query.request()).flatMap(found -> {
            ListQuery existing = query.within(found.total());
            return existing.equals(query)
                    ? Either.right(new ListPart<>(query, found.items(), query.paging(found.total(), requested.page())))
                    : read(requested, existing, read);
        });
    }

    /**
     * Finds the page that contains an item, in the order of the query. A search that does not find the item is dropped.
     *
     * @param find returns all matches of a query, in order
     */
    public static <T, F> Either<F, ListPart<T>> containing(
            Predicate<T> wanted, ListQuery requested, Function<ListQuery, Either<F, List<T>>> find) {
        return find.apply(requested).flatMap(found -> {
            int index = Vector.ofAll(found).indexWhere(wanted);
            return index < 0 && requested.isNarrowed(ListQuery.SEARCH)
                    ? containing(wanted, requested.without(ListQuery.SEARCH), find)
                    : Either.right(of(index < 0 ? requested : requested.around(index), found));
        });
    }

    /** Returns the requested page of all matches. */
    public static <T> ListPart<T> of(ListQuery requested, List<T> found) {
        ListQuery query = requested.within(found.size());
        List<T> items =
                found.stream().skip(query.offset()).limit(ListQuery.PAGE_LENGTH).toList();
        return new ListPart<>(query, items, query.paging(found.size(), requested.page()));
    }
}
