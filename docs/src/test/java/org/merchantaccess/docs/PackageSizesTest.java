package org.merchantaccess.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A package has at most 15 top-level types. Recorded exceptions may shrink but not grow. */
class PackageSizesTest {

    private static final int MOST_TYPES = 15;
    private static final String JAVA = "/src/main/java/";
    private static final Set<String> NO_TYPES = Set.of("package-info.java", "module-info.java");

    private static final Ratchet RATCHET = Ratchet.recordedIn("large-packages.properties");

    @Test
    void packages_do_not_exceed_their_recorded_size() {
        Map<String, Integer> large = Repository.mainSources()
                .filter(source -> !NO_TYPES.contains(source.getFileName().toString()))
                .collect(groupingBy(PackageSizesTest::packageOf, summingInt(type -> 1)));
        large.values().removeIf(types -> types <= MOST_TYPES);

        assertThat(RATCHET.faults(large))
                .as("types in packages of more than %d", MOST_TYPES)
                .isEmpty();
    }

    private static String packageOf(Path source) {
        String path = source.toString().replace('\\', '/');
        return path.substring(path.indexOf(JAVA) + JAVA.length(), path.lastIndexOf('/'))
                .replace('/', '.');
    }
}
