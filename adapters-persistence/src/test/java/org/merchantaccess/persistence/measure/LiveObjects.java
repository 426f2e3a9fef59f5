package org.merchantaccess.persistence.measure;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The reachable objects of this process by class, from the class histogram of the Java runtime. They do not depend on the speed of the
 * machine or on the collector.
 *
 * @param bytes the bytes of all objects of each class
 */
record LiveObjects(Map<String, Long> bytes) {

    private static final Pattern LINE = Pattern.compile(" *\\d+: +\\d+ +(\\d+) +(\\S+).*");

    static LiveObjects now() {
        try {
            Object histogram = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            Map<String, Long> bytes = new HashMap<>();
            for (String line : histogram.toString().split("\n", -1)) {
                LINE.matcher(line)
                        .results()
                        .forEach(found -> bytes.merge(found.group(2), Long.parseLong(found.group(1)), Long::sum));
            }
            return new LiveObjects(bytes);
        } catch (JMException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    /** Returns the objects that were added since then. */
    LiveObjects since(LiveObjects before) {
        Map<String, Long> added = new HashMap<>(bytes);
        before.bytes.forEach((type, former) -> added.merge(type, -former, Long::sum));
        return new LiveObjects(added);
    }

    long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns a line for each class with at least a byte for each of that many App IDs, the largest first. */
    List<String> linesFor(int appIds) {
        return bytes.entrySet().stream()
                .filter(each -> each.getValue() >= appIds)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(each -> "| " + each.getKey() + " | " + Math.round((double) each.getValue() / appIds) + " |")
                .toList();
    }
}
