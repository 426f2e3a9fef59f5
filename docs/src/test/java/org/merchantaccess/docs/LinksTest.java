package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

    static Stream<Path> pages() {
        return Repository.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_lead_to_existing_files(Path page) {
        assertThat(LINK.matcher(Repository.read(page)).results().map(link -> page.resolveSibling(link.group(1))))
                .allSatisfy(target -> assertThat(target).exists());
    }
}
