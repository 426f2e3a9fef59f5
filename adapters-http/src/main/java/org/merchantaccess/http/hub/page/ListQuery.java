package org.merchantaccess.http.hub.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.kernel.TypedText;
import org.merchantaccess.http.form.Form;

/**
 * Page, search and order of a list, and the links to other pages.
 *
 * @param path the path of the page
 * @param parameters search and order; values are never empty
 * @param page the page number, from 1
 */
public record ListQuery(String path, Map<String, String> parameters, int page) {

    public static final int PAGE_LENGTH = 25;

    /** Query parameter of the search text. */
    public static final String SEARCH = "search";

    private static final String PAGE = "page";
    private static final int FIRST = 1;

    /** The offset of the highest page fits into an {@code int}. */
    private static final int HIGHEST_PAGE = 9_999_999;

    /** Maximum length of search fields on pages. */
    private static final int MAX_LENGTH = 100;

    public ListQuery {
        parameters = Map.copyOf(parameters);
    }

    /** Parses a query string; parameters with other names are ignored. */
    public static ListQuery of(String path, Form query, String... names) {
        Map<String, String> parameters = new TreeMap<>();
        for (String name : names) {
            String text = shortened(TypedText.trimmedOfInvisible(query.text(name)));
            if (!text.isEmpty() && text.indexOf('\0') < 0) { // a database does not accept NUL
                parameters.put(name, text);
            }
        }
        return new ListQuery(path, parameters, number(query.text(PAGE)));
    }

    /** Returns the first page of an unfiltered list. */
    public static ListQuery all(String path) {
        return new ListQuery(path, Map.of(), FIRST);
    }

    private static String shortened(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end).strip();
    }

    private static int number(String digits) {
        if (!digits.matches("[1-9][0-9]*")) {
            return FIRST;
        }
        return digits.length() > String.valueOf(HIGHEST_PAGE).length() ? HIGHEST_PAGE : Integer.parseInt(digits);
    }

    /** Returns the value of a parameter; empty if it is absent. */
    public String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean isNarrowed(String name) {
        return parameters.containsKey(name);
    }

    public int offset() {
        return (page - 1) * PAGE_LENGTH;
    }

    /** Returns the page request for the use case. */
    public PageRequest request() {
        return new PageRequest(PAGE_LENGTH, offset(), text(SEARCH));
    }

    /** Returns the first page with another value of that parameter. */
    public ListQuery with(String name, String text) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(name, text);
        return new ListQuery(path, changed, FIRST);
    }

    /** Returns the first page without that parameter. */
    public ListQuery without(String name) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.remove(name);
        return new ListQuery(path, changed, FIRST);
    }

    /** Returns the same page without that parameter. */
    public ListQuery ignoring(String name) {
        return new ListQuery(path, without(name).parameters(), page);
    }

    /** Returns the same page with another value of that parameter. */
    public ListQuery keeping(String name, String text) {
        return new ListQuery(path, with(name, text).parameters(), page);
    }

    /** Returns the page that contains the match at that zero-based index. */
    public ListQuery around(int index) {
        return new ListQuery(path, parameters, index / PAGE_LENGTH + 1);
    }

    /** Returns this page, or the last one if the list ends before it. */
    public ListQuery within(long total) {
        return new ListQuery(path, parameters, Math.min(page, lastPage(total)));
    }

    private static int lastPage(long total) {
        return (int) Math.max(FIRST, (total + PAGE_LENGTH - 1) / PAGE_LENGTH);
    }

    /** Returns the link to this page. */
    public String link() {
        return linkAt(path);
    }

    /** Returns the link to a dialog over this page. */
    public String dialog(String below) {
        return linkAt(path + below);
    }

    /** Returns the link to another path with this query. */
    String linkAt(String other) {
        return linkAt(other, Map.of());
    }

    /** Returns the link to another path with this query and further parameters. */
    public String linkAt(String other, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(parameters);
        if (page > FIRST) {
            all.put(PAGE, String.valueOf(page));
        }
        all.putAll(more);
        String query = all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? other : other + "?" + query;
    }

    /** Returns the position in the list and the links to adjacent pages. */
    Paging paging(long total, int requestedPage) {
        return new Paging(
                Math.min(total, offset() + 1L),
                Math.min(total, offset() + (long) PAGE_LENGTH),
                total,
                page > FIRST ? linkTo(page - 1) : "",
                page < lastPage(total) ? linkTo(page + 1) : "",
                total > 0 && requestedPage > page ? requestedPage : 0);
    }

    private String linkTo(int number) {
        return new ListQuery(path, parameters, number).link();
    }

    /**
     * Position in the list, and links to adjacent pages.
     *
     * @param previous the link to the previous page; empty on the first one
     * @param next the link to the next page; empty on the last one
     * @param missingPage the requested page number if it is beyond the last page; otherwise 0
     */
    public record Paging(long from, long to, long total, String previous, String next, int missingPage) {

        /** Returns true if there are other pages. */
        public boolean hasOtherPages() {
            return !previous.isEmpty() || !next.isEmpty();
        }

        public boolean isBeyondLastPage() {
            return missingPage > 0;
        }
    }
}
