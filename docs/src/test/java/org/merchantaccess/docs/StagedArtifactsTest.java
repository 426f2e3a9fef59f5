package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/staging} runs {@link StagedArtifacts} on all artifacts; here it meets broken ones. */
class StagedArtifactsTest {

    private static final String POM = """
            <project>
              <groupId>org.merchantaccess</groupId>
              <artifactId>merchant-access-domain</artifactId>
              <version>1.0</version>
              <name>Domain</name>
              <description>Rules</description>
              <url>https://example.org</url>
              <licenses><license><name>Apache-2.0</name><url>https://example.org/license</url></license></licenses>
              <developers><developer><name>Merchant Access contributors</name></developer></developers>
              <scm><connection>scm:git:https://example.org/it.git</connection><url>https://example.org/it.git</url></scm>
            </project>
            """;
    private static final String NAME = "merchant-access-domain-1.0";

    @TempDir
    private Path repository;

    private Path folder;

    @BeforeEach
    void stage_one_artifact() throws IOException {
        folder = Files.createDirectories(repository.resolve("org/merchantaccess/merchant-access-domain/1.0"));
        put(NAME + ".pom", POM);
        for (String file : new String[] {".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json"}) {
            put(NAME + file, "content");
        }
    }

    @Test
    void a_complete_artifact_is_accepted() {
        assertThat(StagedArtifacts.violations(repository)).isEmpty();
    }

    @Test
    void a_release_without_an_address_is_named() throws IOException {
        put(
                NAME + ".pom",
                POM.replace("https://example.org/it.git", "").replace("<url>https://example.org</url>", "<url/>"));

        assertThat(StagedArtifacts.violations(repository))
                .containsExactly(
                        NAME + ": its pom has no url",
                        NAME + ": its pom has no scm/url",
                        NAME + ": its pom has no scm/connection");
    }

    @Test
    void an_ordinary_build_has_no_address_and_is_a_snapshot() throws IOException {
        Path bom = Files.createDirectories(repository.resolve("bom"));
        Files.copy(
                Repository.ROOT.resolve("bootstrap/bom/.flattened-pom.xml"),
                bom.resolve("merchant-access-bom-0.1.0-SNAPSHOT.pom"));

        assertThat(StagedArtifacts.violations(repository))
                .contains(
                        "merchant-access-bom-0.1.0-SNAPSHOT: its pom has no url",
                        "merchant-access-bom-0.1.0-SNAPSHOT: its pom has no scm/url",
                        "merchant-access-bom-0.1.0-SNAPSHOT: its pom has no scm/connection",
                        "merchant-access-bom-0.1.0-SNAPSHOT: a snapshot is not a release",
                        "merchant-access-bom-0.1.0-SNAPSHOT.pom: no signature")
                .doesNotContain("merchant-access-bom-0.1.0-SNAPSHOT: its pom has no developers/developer/name");
    }

    @Test
    void missing_files_are_named() throws IOException {
        for (String file : new String[] {"-sources.jar", "-javadoc.jar", ".jar.asc", "-cyclonedx.json"}) {
            Files.delete(folder.resolve(NAME + file));
        }

        assertThat(StagedArtifacts.violations(repository))
                .containsExactlyInAnyOrder(
                        NAME + ": no -sources.jar",
                        NAME + ": no -javadoc.jar",
                        NAME + ".jar: no signature",
                        repository + ": no software bill of materials");
    }

    @Test
    void a_changed_file_is_named() throws IOException {
        Files.writeString(folder.resolve(NAME + ".jar"), "other content");

        assertThat(StagedArtifacts.violations(repository))
                .containsExactlyInAnyOrder(
                        NAME + ".jar: .md5 is missing or wrong", NAME + ".jar: .sha1 is missing or wrong");
    }

    @Test
    void fixtures_that_are_needed_and_not_published_are_named() throws IOException {
        put(NAME + ".pom", POM.replace("</project>", """
                  <dependencies><dependency>
                    <groupId>org.merchantaccess</groupId><artifactId>merchant-access-nodes-tests</artifactId>
                    <version>1.0</version><type>test-jar</type>
                  </dependency></dependencies>
                </project>
                """));

        assertThat(StagedArtifacts.violations(repository))
                .containsExactly(NAME + ": it needs org/merchantaccess/merchant-access-nodes-tests/1.0/"
                        + "merchant-access-nodes-tests-1.0-tests.jar, which is not published");
    }

    @Test
    void a_published_test_jar_is_named() throws IOException {
        put(NAME + "-tests.jar", "content");

        assertThat(StagedArtifacts.violations(repository)).containsExactly(NAME + ": its test jar is published");
    }

    private void put(String file, String content) throws IOException {
        Path path = Files.writeString(folder.resolve(file), content);
        Files.writeString(folder.resolve(file + ".asc"), "signature");
        Files.writeString(folder.resolve(file + ".md5"), StagedArtifacts.digest(path, "MD5"));
        Files.writeString(folder.resolve(file + ".sha1"), StagedArtifacts.digest(path, "SHA-1"));
    }
}
