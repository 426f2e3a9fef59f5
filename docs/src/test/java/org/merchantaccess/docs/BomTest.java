package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The BOM has the version of every published module, and of every library that embedders inherit. */
class BomTest {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);
    private static final Pattern NAME =
            Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern MANAGED = Pattern.compile(NAME.pattern() + "\\s*<version>([^<]+)</version>");

    /** A line such as {@code group:artifact:jar:version:compile:/path/of/the.jar}, which may be colored. */
    private static final Pattern RESOLVED = Pattern.compile("([\\w.-]+):([\\w.-]+):jar:([\\w.]+)\\b");

    private static final String OWN = "org.merchantaccess";
    private static final Set<String> OF_THE_EMBEDDING_PROJECT = Set.of("org.junit.jupiter", "org.assertj");
    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);
    private static final Pattern REVISION = Pattern.compile("<revision>([^<]+)</revision>");
    private static final String BOM = "merchant-access-bom";

    @Test
    void lists_every_published_module() {
        assertThat(versions(bom()).keySet().stream().filter(BomTest::isOwn))
                .containsExactlyInAnyOrderElementsOf(published()
                        .map(module ->
                                OWN + ":" + all(ARTIFACT, module).findFirst().orElseThrow())
                        .filter(artifact -> !artifact.equals(OWN + ":" + BOM))
                        .toList());
    }

    @Test
    void lists_every_library_that_a_published_module_brings() {
        assertThat(versions(bom()).keySet())
                .containsAll(published()
                        .map(module -> module.replaceAll("(?s)<(dependencyManagement|build|profiles)>.*?</\\1>", ""))
                        .flatMap(module -> DEPENDENCY.matcher(module).results().map(MatchResult::group))
                        .filter(dependency -> !dependency.matches("(?s).*<(scope>(test|provided)|optional)\\b.*"))
                        .filter(dependency -> !isTest(dependency))
                        .map(BomTest::name)
                        .filter(name -> !OF_THE_EMBEDDING_PROJECT.contains(name.replaceFirst(":.*", "")))
                        .toList());
    }

    @Test
    void has_the_versions_that_this_build_resolves_for_embedders() {
        Map<String, String> resolved = new TreeMap<>();
        RESOLVED.matcher(Repository.read(Repository.ROOT.resolve("bootstrap/embedded/target/runtime-dependencies.txt")))
                .results()
                .filter(found -> !isOwn(found.group(1)))
                .forEach(found -> resolved.put(found.group(1) + ":" + found.group(2), found.group(3)));

        assertThat(resolved).isNotEmpty();
        assertThat(versions(bom())).containsAllEntriesOf(resolved);
    }

    @Test
    void has_the_versions_of_the_parent() {
        Map<String, String> parent = versions(pom("pom.xml"));

        assertThat(versions(bom()))
                .allSatisfy(
                        (name, version) -> assertThat(version).as(name).isEqualTo(parent.getOrDefault(name, version)));
    }

    @Test
    void is_published_without_a_parent() {
        assertThat(pom("bootstrap/bom/.flattened-pom.xml"))
                .doesNotContain("<parent>", "<properties>")
                .contains("<dependencyManagement>");
    }

    @Test
    void the_documented_import_names_the_version_of_this_repository() {
        String version = all(REVISION, pom("pom.xml")).findFirst().orElseThrow();

        assertThat(pom("docs/how-to/embed.md")).contains("<version>" + version + "</version>");
    }

    private static boolean isThirdParty(String module) {
        return module.contains("<groupId>com.example</groupId>");
    }

    private static boolean isOwn(String name) {
        return name.startsWith(OWN);
    }

    /** Modules inherit the scope of these from the parent. */
    private static boolean isTest(String dependency) {
        return all(DEPENDENCY, pom("pom.xml"), 0)
                .filter(managed -> name(managed).equals(name(dependency)))
                .anyMatch(managed -> managed.contains("<scope>test<") || managed.contains("<scope>provided<"));
    }

    private static String name(String dependency) {
        Matcher name = NAME.matcher(dependency);
        assertThat(name.find()).as(dependency).isTrue();
        return name.group(1) + ":" + name.group(2);
    }

    /** Returns the managed versions by {@code group:artifact}. */
    private static Map<String, String> versions(String pom) {
        Map<String, String> versions = new TreeMap<>();
        MANAGED.matcher(pom.substring(pom.indexOf("<dependencyManagement>"), pom.indexOf("</dependencyManagement>")))
                .results()
                .forEach(found -> versions.put(found.group(1) + ":" + found.group(2), valueOf(found.group(3))));
        return versions;
    }

    private static String valueOf(String version) {
        return all(Pattern.compile("<" + version.replaceAll("[${}]", "") + ">([^<]+)</"), pom("pom.xml"))
                .findFirst()
                .orElse(version);
    }

    private static Stream<String> published() {
        return all(MODULE, pom("pom.xml"))
                .map(module -> pom(module + "/pom.xml"))
                .filter(module -> !module.contains("<maven.deploy.skip>true<") && !isThirdParty(module))
                .map(module -> PARENT.matcher(module).replaceFirst(""));
    }

    private static String bom() {
        return pom("bootstrap/bom/pom.xml");
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return all(pattern, text, 1);
    }

    private static Stream<String> all(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(found -> found.group(group));
    }

    private static String pom(String path) {
        return Repository.read(Repository.ROOT.resolve(path));
    }
}
