package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The BOM has the version of every published module, and of no other library. */
class BomTest {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern GROUP = Pattern.compile("<groupId>([^<]+)</groupId>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);
    private static final Pattern REVISION = Pattern.compile("<revision>([^<]+)</revision>");
    private static final String BOM = "merchant-access-bom";

    @Test
    void lists_every_published_module() {
        List<String> published = all(MODULE, pom("pom.xml"))
                .map(module -> pom(module + "/pom.xml"))
                .filter(module -> !module.contains("<maven.deploy.skip>true<") && !isThirdParty(module))
                .map(module -> PARENT.matcher(module).replaceFirst(""))
                .map(module -> all(ARTIFACT, module).findFirst().orElseThrow())
                .toList();

        assertThat(all(ARTIFACT, managed()))
                .containsExactlyInAnyOrderElementsOf(published.stream()
                        .filter(artifact -> !artifact.equals(BOM))
                        .toList());
    }

    @Test
    void is_published_without_a_parent_and_its_library_versions() {
        String published = pom("bootstrap/bom/.flattened-pom.xml");

        assertThat(published).doesNotContain("<parent>").contains("<dependencyManagement>");
        assertThat(all(GROUP, published)).containsOnly("org.merchantaccess");
    }

    @Test
    void the_documented_import_names_the_version_of_this_repository() {
        String version = all(REVISION, pom("pom.xml")).findFirst().orElseThrow();

        assertThat(pom("docs/how-to/embed.md")).contains("<version>" + version + "</version>");
    }

    private static boolean isThirdParty(String module) {
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
