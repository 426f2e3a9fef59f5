package org.merchantaccess.bootstrap.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rules of the house cannot see in classes: tests of other modules, and annotations that are not kept. */
class SourcesTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);$", Pattern.MULTILINE);

    /** A Java file of ours. */
    record Source(String module, boolean isTest, String text) {

        static Source of(Path file) {
            String path = REPOSITORY.relativize(file).toString().replace('\\', '/');
            int src = path.indexOf("/src/");
            return new Source(path.substring(0, src), path.startsWith("/src/test/", src), read(file));
        }

        String packageName() {
            Matcher line = PACKAGE.matcher(text);
            return line.find() ? line.group(1) : "";
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static final List<Source> SOURCES = sources();

    /** N15. */
    @Test
    void no_package_lies_in_two_modules_not_even_in_their_tests() {
        Map<String, Set<String>> modules =
                SOURCES.stream().collect(groupingBy(Source::packageName, mapping(Source::module, toSet())));

        assertThat(modules)
                .hasSizeGreaterThan(50)
                .allSatisfy((name, its) -> assertThat(its).as(name).hasSize(1));
    }

    /** N15. */
    @Test
    void whoever_is_not_public_is_tested_where_they_live() {
        Set<String> rooms = SOURCES.stream()
                .filter(source -> !source.isTest())
                .map(Source::packageName)
                .collect(toSet());

        assertThat(SOURCES)
                .filteredOn(source -> source.isTest() && isBelowADomainRoom(source.packageName()))
                .isNotEmpty()
                .extracting(Source::packageName)
                .isSubsetOf(rooms);
    }

    private static boolean isBelowADomainRoom(String name) {
        return name.startsWith(MerchantAccessHouse.ROOT + ".domain")
                || name.startsWith(MerchantAccessHouse.ROOT + ".application");
    }

    /** N17: the style is not kept in classes, since Javadoc would warn of it wherever a value is used. */
    @Test
    void every_value_that_immutables_writes_is_written_in_the_one_style() {
        assertThat(SOURCES)
                .filteredOn(source -> !source.isTest() && source.text().contains("\n@Value.Immutable\n"))
                .isNotEmpty()
                .allSatisfy(value ->
                        assertThat(value.text()).contains("\n@ValueStyle\n").contains("\npublic abstract class "));
    }

    private static List<Source> sources() {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.filter(SourcesTest::isOurs).map(Source::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOurs(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && !path.endsWith("/module-info.java")
                && path.contains("/src/")
                && !path.contains("/docs/examples/")
                && !path.contains("/architecture/fixture/")
                && !path.contains("/target/");
    }
}
