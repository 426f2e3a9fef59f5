package org.merchantaccess.http.hub.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.merchantaccess.http.form.Form;

/**
 * Which part of a list a page shows, and the links to other parts.
 *
 * @param path of the page
 * @param parameters what is chosen besides the number of the page; none of them empty
 * @param page from 1
 */
public record ListQuery(String path, Map<String, String> parameters, int page) {

    public static final int PAGE_LENGTH = 25;

    private static final String PAGE = "page";
    private static final int LONGEST = 100;

    /** What a query asks for; names other than these are not looked at. */
    public static ListQuery of(String path, Form query, String... names) {
        Map<String, String> parameters = new TreeMap<>();
        for (String name : names) {
            String text = query.text(name).strip();
            if (!text.isEmpty() && text.length() <= LONGEST) {
                parameters.put(name, text);
            }
        }
        return new ListQuery(path, parameters, number(query.text(PAGE)));
    }

    private static int number(String digits) {
        return digits.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(digits) : 1;
    }

    /** What is chosen; empty where nothing is. */
    public String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean isNarrowed(String name) {
        return parameters.containsKey(name);
    }

    public int offset() {
        return (page - 1) * PAGE_LENGTH;
    }

    /** The same list from its beginning, with something else chosen. */
    public ListQuery with(String name, String text) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(name, text);
        return new ListQuery(path, changed, 1);
    }

    /** The link to this part. */
    public String link() {
        return link(page);
    }

    /** The links around a part of a list. */
    public Paging paging(long total) {
        int last = (int) ((total + PAGE_LENGTH - 1) / PAGE_LENGTH);
        long from = Math.min(total, offset() + 1L);
        return new Paging(
                from,
                Math.min(total, offset() + (long) PAGE_LENGTH),
                total,
                page > 1 && last > 0 ? link(Math.min(page - 1, last)) : "",
                page < last ? link(page + 1) : "");
    }

    private String link(int number) {
        Map<String, String> all = new TreeMap<>(parameters);
        if (number > 1) {
            all.put(PAGE, String.valueOf(number));
        }
        String query = all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /**
     * Where in the list one is.
     *
     * @param previous the link to what comes before; empty where nothing does
     * @param next the link to what follows; empty where nothing does
     */
    public record Paging(long from, long to, long total, String previous, String next) {

        /** Whether there is anything to turn to. */
        public boolean isWorthShowing() {
            return !previous.isEmpty() || !next.isEmpty();
        }
    }
}
