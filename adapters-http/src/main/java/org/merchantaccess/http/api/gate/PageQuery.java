package org.merchantaccess.http.api.gate;

import static java.util.stream.Collectors.toMap;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.kernel.PrintableText;
import org.merchantaccess.http.form.QueryString;
import org.merchantaccess.http.problem.InvalidParameter;
import org.merchantaccess.http.problem.Problem;

/** Parses the query of a list: {@code limit}, {@code offset} and {@code filter}, each at most once and nothing else. */
final class PageQuery {

    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final String FILTER = "filter";
    private static final List<String> KNOWN = List.of(LIMIT, OFFSET, FILTER);
    private static final int MAX_FILTER = 100;

    private PageQuery() {}

    /** Returns the requested page, or all faults of the query. */
    static Either<Problem, PageRequest> read(String query) {
        return parse(query).flatMap(sent -> checked(sent, KNOWN, page(sent)));
    }

    /** Returns the requested page of a list that can be restricted by these parameters, or all faults of the query. */
    static Either<Problem, FilteredPageRequest> read(String query, List<FilterParameter<?>> filters) {
        List<String> known = Stream.concat(KNOWN.stream(), filters.stream().map(FilterParameter::name))
                .toList();
        return parse(query).flatMap(sent -> checked(sent, known, filtered(sent, filters)));
    }

    private static Validation<Seq<InvalidParameter>, FilteredPageRequest> filtered(
            Map<String, List<String>> sent, List<FilterParameter<?>> filters) {
        List<FilterParameter<?>> restricting = filters.stream()
                .filter(filter -> sent.containsKey(filter.name()))
                .toList();
        List<InvalidParameter> faults = restricting.stream()
                .filter(filter ->
                        one(sent, filter.name(), "").flatMap(filter.parse()).isEmpty())
                .map(filter -> new InvalidParameter(filter.name(), filter.reason()))
                .toList();
        Either<Seq<InvalidParameter>, PageRequest> page = page(sent).toEither();
        Vector<InvalidParameter> all = Vector.<InvalidParameter>ofAll(
                        page.swap().getOrElse(Vector.empty()))
                .appendAll(faults);
        return all.isEmpty()
                ? page.map(request -> new FilteredPageRequest(request, firstOfEach(sent, restricting)))
                        .toValidation()
                : Validation.invalid(all);
    }

    private static Map<String, String> firstOfEach(Map<String, List<String>> sent, List<FilterParameter<?>> filters) {
        return filters.stream()
                .map(FilterParameter::name)
                .collect(toMap(name -> name, name -> one(sent, name, "").getOrElse("")));
    }

    private static Either<Problem, Map<String, List<String>>> parse(String query) {
        return QueryString.parse(query)
                .toEither(() -> Problem.validation("query", "The query must be percent-encoded UTF-8."));
    }

    private static Validation<Seq<InvalidParameter>, PageRequest> page(Map<String, List<String>> sent) {
        return Validation.combine(limit(sent), offset(sent), filter(sent)).ap(PageRequest::new);
    }

    private static <T> Either<Problem, T> checked(
            Map<String, List<String>> sent, List<String> known, Validation<Seq<InvalidParameter>, T> read) {
        List<InvalidParameter> unknown = sent.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(InvalidParameter::unknown)
                .toList();
        return read.toEither()
                .mapLeft(faults -> faults.appendAll(unknown).toJavaList())
                .filterOrElse(wanted -> unknown.isEmpty(), wanted -> unknown)
                .mapLeft(Problem::validation);
    }

    private static Validation<InvalidParameter, Integer> limit(Map<String, List<String>> sent) {
        return one(sent, LIMIT, String.valueOf(PageRequest.DEFAULT_LIMIT))
                .flatMap(PageQuery::number)
                .filter(number -> number >= 1 && number <= PageRequest.MAX_LIMIT)
                .toValidation(new InvalidParameter(
                        LIMIT, "The limit must be one number from 1 to " + PageRequest.MAX_LIMIT + "."));
    }

    private static Validation<InvalidParameter, Integer> offset(Map<String, List<String>> sent) {
        return one(sent, OFFSET, "0")
                .flatMap(PageQuery::number)
                .toValidation(new InvalidParameter(OFFSET, "The offset must be one number from 0 to 999999999."));
    }

    private static Validation<InvalidParameter, String> filter(Map<String, List<String>> sent) {
        return one(sent, FILTER, "")
                .flatMap(text -> PrintableText.read(text, MAX_FILTER))
                .toValidation(new InvalidParameter(
                        FILTER, "The filter must be one text of at most " + MAX_FILTER + " printable characters."));
    }

    private static Option<String> one(Map<String, List<String>> sent, String name, String otherwise) {
        List<String> values = sent.getOrDefault(name, List.of(otherwise));
        return Option.when(values.size() == 1, () -> values.get(0));
    }

    private static Option<Integer> number(String digits) {
        return Option.when(digits.matches("0|[1-9][0-9]{0,8}"), () -> Integer.valueOf(digits));
    }
}
