package org.merchantaccess.application.node;

import static java.util.stream.Collectors.joining;
import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Formats of change entries: each kind of entry with its highest format. Formats of a kind are numbered from 1, and a node that reads one
 * also reads the lower ones.
 *
 * @param highest the highest format by kind; a kind consists of lower-case letters and underscores
 */
public record FeedFormats(SortedMap<String, Integer> highest) {

    private static final FeedFormats NONE = new FeedFormats(new TreeMap<>());

    public FeedFormats {
        requireNonNull(highest, "highest");
        highest.forEach((kind, format) -> {
            if (!kind.matches("[a-z_]+") || format < 1) {
                throw new IllegalArgumentException("invalid format of a change entry: " + kind + ":" + format);
            }
        });
        highest = Collections.unmodifiableSortedMap(new TreeMap<>(highest));
    }

    /** Returns no format of any kind. */
    public static FeedFormats none() {
        return NONE;
    }

    /**
     * Parses the text of formats, such as {@code merchant:1 signing_keys:1}.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    public static FeedFormats parse(String text) {
        FeedFormats formats = NONE;
        for (String format : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int colon = format.indexOf(':');
            formats = formats.with(
                    format.substring(0, Math.max(colon, 0)), Integer.parseInt(format.substring(colon + 1)));
        }
        return formats;
    }

    /** Returns the text that {@link #parse} reads. */
    public String text() {
        return highest.entrySet().stream()
                .map(format -> format.getKey() + ":" + format.getValue())
                .collect(joining(" "));
    }

    /** Returns the highest format of a kind; none if there is no entry of that kind. */
    public Option<Integer> highestOf(String kind) {
        return Option.of(highest.get(kind));
    }

    /** Returns true if a node with these formats reads an entry of that kind and format. */
    public boolean includes(String kind, int format) {
        return highestOf(kind).exists(known -> format >= 1 && format <= known);
    }

    /** Returns these formats and one more, with all lower ones of its kind. */
    public FeedFormats with(String kind, int format) {
        SortedMap<String, Integer> more = new TreeMap<>(highest);
        more.merge(kind, format, Math::max);
        return new FeedFormats(more);
    }

    /** Returns those of these formats that all the nodes read as well: a writer uses no others. */
    public FeedFormats readableBy(Collection<RegisteredNode> nodes) {
        SortedMap<String, Integer> common = new TreeMap<>(highest);
        for (RegisteredNode node : nodes) {
            common.keySet().retainAll(node.formats().highest.keySet());
            common.replaceAll(
                    (kind, format) -> Math.min(format, node.formats().highest.getOrDefault(kind, format)));
        }
        return new FeedFormats(common);
    }

    /** Returns one of the others that these do not include, such as {@code merchant:2}; none if these include all others. */
    public Option<String> firstMissing(FeedFormats others) {
        return Option.ofOptional(others.highest.entrySet().stream()
                .filter(other -> !includes(other.getKey(), other.getValue()))
                .map(other -> new FeedFormats(new TreeMap<>(Map.of(other.getKey(), other.getValue()))).text())
                .findFirst());
    }
}
