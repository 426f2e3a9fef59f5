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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks rules that class files do not show: packages of tests, and annotations with source retention. */
class SourcesTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);$", Pattern.MULTILINE);

    /** A Java file of this repository. */
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

    @Test
    @Tag("N15")
    void main_and_test_packages_belong_to_one_module() {
        Map<String, Set<String>> modules =
                SOURCES.stream().collect(groupingBy(Source::packageName, mapping(Source::module, toSet())));

        assertThat(modules)
                .hasSizeGreaterThan(50)
                .allSatisfy((name, owners) -> assertThat(owners).as(name).hasSize(1));
    }

    @Test
    @Tag("N15")
    void tests_of_the_core_are_in_the_packages_of_their_subjects() {
        Set<String> mainPackages = SOURCES.stream()
                .filter(source -> !source.isTest())
                .map(Source::packageName)
                .collect(toSet());

        assertThat(SOURCES)
                .filteredOn(source -> source.isTest() && isInCore(source.packageName()))
                .isNotEmpty()
                .extracting(Source::packageName)
                .isSubsetOf(mainPackages);
    }

    private static boolean isInCore(String name) {
        return name.startsWith(MerchantAccessModel.ROOT + ".domain")
                || name.startsWith(MerchantAccessModel.ROOT + ".application");
    }

    /** The style annotation has source retention, because Javadoc would warn about it in other modules. */
    @Test
    @Tag("N17")
    void generated_values_use_the_common_style() {
        assertThat(SOURCES)
                .filteredOn(source -> !source.isTest() && source.text().contains("\n@Value.Immutable\n"))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.text())
                        .contains("\n@ValueStyle\n")
                        .containsPattern("\npublic abstract (non-sealed )?class "));
    }

    private static List<Source> sources() {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.filter(SourcesTest::isChecked).map(Source::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isChecked(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && !path.endsWith("/module-info.java")
                && path.contains("/src/")
                && !path.contains("/docs/examples/")
                && !path.contains("/architecture/fixture/")
                && !path.contains("/target/");
    }
}
