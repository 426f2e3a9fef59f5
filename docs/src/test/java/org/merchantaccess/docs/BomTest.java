package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who imports our versions has one for everything that is published, and none of anybody else. */
class BomTest {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern GROUP = Pattern.compile("<groupId>([^<]+)</groupId>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);
    private static final Pattern REVISION = Pattern.compile("<revision>([^<]+)</revision>");
    private static final String BOM = "merchant-access-bom";

    @Test
    void every_module_that_is_published_is_in_it() {
        List<String> published = all(MODULE, pom("pom.xml"))
                .map(module -> pom(module + "/pom.xml"))
                .filter(module -> !module.contains("<maven.deploy.skip>true<") && !isSomebodyElses(module))
                .map(module -> PARENT.matcher(module).replaceFirst(""))
                .map(module -> all(ARTIFACT, module).findFirst().orElseThrow())
                .toList();

        assertThat(all(ARTIFACT, managed()))
                .containsExactlyInAnyOrderElementsOf(published.stream()
                        .filter(artifact -> !artifact.equals(BOM))
                        .toList());
    }

    @Test
    void it_is_published_without_a_parent_and_so_without_versions_of_others() {
        String published = pom("bootstrap/bom/.flattened-pom.xml");

        assertThat(published).doesNotContain("<parent>").contains("<dependencyManagement>");
        assertThat(all(GROUP, published)).containsOnly("org.merchantaccess");
    }

    @Test
    void the_page_that_imports_it_names_the_version_of_this_repository() {
        String version = all(REVISION, pom("pom.xml")).findFirst().orElseThrow();

        assertThat(pom("docs/how-to/embed.md")).contains("<version>" + version + "</version>");
    }

    private static boolean isSomebodyElses(String module) {
        return module.contains("<groupId>com.example</groupId>");
    }

    private static String managed() {
        String bom = pom("bootstrap/bom/pom.xml");
        return bom.substring(bom.indexOf("<dependencyManagement>"), bom.indexOf("</dependencyManagement>"));
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static String pom(String path) {
        return Repository.read(Repository.ROOT.resolve(path));
    }
}
