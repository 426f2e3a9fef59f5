package org.merchantaccess.docs;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recorded counts that may only decrease. A higher count is a fault, and so is a lower one until it is recorded.
 *
 * <p>The record is a file with lines {@code name=count}; a missing name counts as 0.
 */
final class Ratchet {

    private static final Pattern LINE = Pattern.compile("^([^#=\n]+)=(\\d+)$", Pattern.MULTILINE);

    private final Path record;
    private final Map<String, Integer> recorded;

    private Ratchet(Path record, Map<String, Integer> recorded) {
        this.record = record;
        this.recorded = recorded;
    }

    /** Reads a record of this module. */
    static Ratchet recordedIn(String fileName) {
        Path record = Repository.ROOT.resolve("docs/src/test/resources/org/merchantaccess/docs/" + fileName);
        return new Ratchet(record, counts(Repository.read(record)));
    }

    static Ratchet of(Map<String, Integer> recorded) {
        return new Ratchet(Path.of("record.properties"), recorded);
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        LINE.matcher(text).results().forEach(line -> counts.put(line.group(1), Integer.valueOf(line.group(2))));
        return counts;
    }

    /** Returns the names in the record. */
    Stream<String> names() {
        return recorded.keySet().stream();
    }

    /** Returns one sentence for each count that differs from its record. */
    Stream<String> faults(Map<String, Integer> counted) {
        TreeSet<String> names = new TreeSet<>(recorded.keySet());
        names.addAll(counted.keySet());
        return names.stream().flatMap(name -> fault(name, counted.getOrDefault(name, 0)));
    }

    private Stream<String> fault(String name, int counted) {
        int allowed = recorded.getOrDefault(name, 0);
        if (counted > allowed) {
            return Stream.of("%s: %d, at most %d are allowed.".formatted(name, counted, allowed));
        }
        return counted < allowed
                ? Stream.of("%s: %d instead of %d. Record the lower count in %s."
                        .formatted(name, counted, allowed, record.getFileName()))
                : Stream.empty();
    }
}
