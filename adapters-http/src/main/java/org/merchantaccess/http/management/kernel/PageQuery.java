package org.merchantaccess.http.management.kernel;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.kernel.PrintableText;
import org.merchantaccess.http.problem.InvalidParameter;
import org.merchantaccess.http.problem.Problem;

/** The query of a list: {@code limit}, {@code offset} and {@code filter}, each at most once and nothing else. */
final class PageQuery {

    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final String FILTER = "filter";
    private static final List<String> KNOWN = List.of(LIMIT, OFFSET, FILTER);
    private static final int MAX_FILTER = 100;

    private PageQuery() {}

    /** The wanted part, or every fault of the query at once. */
    static Either<Problem, PageRequest> read(String query) {
        return QueryString.parse(query)
                .toEither(() -> Problem.validation("query", "The query must be percent-encoded UTF-8."))
                .flatMap(PageQuery::checked);
    }

    private static Either<Problem, PageRequest> checked(Map<String, List<String>> sent) {
        Option<Integer> limit = one(sent, LIMIT, String.valueOf(PageRequest.DEFAULT_LIMIT))
                .flatMap(PageQuery::number)
                .filter(number -> number >= 1 && number <= PageRequest.MAX_LIMIT);
        Option<Integer> offset = one(sent, OFFSET, "0").flatMap(PageQuery::number);
        Option<String> filter = one(sent, FILTER, "").flatMap(text -> PrintableText.parse(text, MAX_FILTER));
        List<InvalidParameter> faults = new ArrayList<>();
        fault(limit, LIMIT, "The limit must be one number from 1 to " + PageRequest.MAX_LIMIT + ".")
                .forEach(faults::add);
        fault(offset, OFFSET, "The offset must be one number from 0 to 999999999.")
                .forEach(faults::add);
        fault(filter, FILTER, "The filter must be one text of at most " + MAX_FILTER + " printable characters.")
                .forEach(faults::add);
        sent.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .map(name -> new InvalidParameter(name, "There is no such parameter. Please leave it out."))
                .forEach(faults::add);
        return limit.flatMap(
                        wanted -> offset.flatMap(skipped -> filter.map(text -> new PageRequest(wanted, skipped, text))))
                .filter(page -> faults.isEmpty())
                .toEither(() -> Problem.validation(faults));
    }

    private static Option<String> one(Map<String, List<String>> sent, String name, String otherwise) {
        List<String> values = sent.getOrDefault(name, List.of(otherwise));
        return Option.when(values.size() == 1, () -> values.get(0));
    }

    private static Option<Integer> number(String digits) {
        return Option.when(digits.matches("0|[1-9][0-9]{0,8}"), () -> Integer.valueOf(digits));
    }

    private static Option<InvalidParameter> fault(Option<?> read, String parameter, String reason) {
        return Option.when(read.isEmpty(), () -> new InvalidParameter(parameter, reason));
    }
}
