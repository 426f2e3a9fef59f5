package org.merchantaccess.docs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code docs/api} list the public API. They are written with {@code -Ddocs.write=true}, and compared otherwise. */
class PublicApiTest {

    private static final String OURS = "org.merchantaccess.";

    @ParameterizedTest
    @MethodSource("artifacts")
    void the_file_lists_the_public_types_and_their_members(Artifact artifact) throws IOException {
        String listed = artifact.types().flatMap(Signatures::lines).collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(artifact.file().getParent());
            Files.writeString(artifact.file(), listed);
        }

        assertThat(Files.exists(artifact.file()) ? Files.readString(artifact.file()) : "")
                .as(
                        "The public API of %s has changed. If that is intended, add a line to CHANGELOG.md and write the file with"
                                + " mvn -pl docs -am test -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true",
                        artifact.name())
                .isEqualTo(listed);
    }

    @Test
    void signatures_name_promised_types_only() throws IOException {
        Set<String> promised =
                artifacts().flatMap(Artifact::types).map(Class::getName).collect(Collectors.toSet());
        Set<String> faults = artifacts()
                .flatMap(Artifact::types)
                .flatMap(type -> Signatures.namedTypes(type)
                        .map(Class::getName)
                        .filter(named -> named.startsWith(OURS))
                        .filter(Predicate.not(promised::contains))
                        .map(named -> type.getName() + " names " + named))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(faults)
                .as(
                        "Promised types that name internal types of ours. Move the new ones out of the exported packages, or out of the"
                                + " signature; remove lines that no longer apply from internal-types.txt.")
                .isEqualTo(recorded());
    }

    private static Set<String> recorded() throws IOException {
        try (var file = PublicApiTest.class.getResourceAsStream("internal-types.txt")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Stream<Artifact> artifacts() {
        return Stream.of(
                Artifact.module("domain", "domain"),
                Artifact.module("application", "application"),
                Artifact.module("people-domain", "domain/people"),
                Artifact.module("people-application", "application/people"),
                Artifact.module("tokens", "adapters-http/tokens"),
                Artifact.module("adapters-http", "adapters-http"),
                Artifact.withPackages(
                        "servlet", "adapters-http/servlet/target/classes", "org.merchantaccess.http.servlet"),
                Artifact.module("adapters-persistence", "adapters-persistence"),
                Artifact.module("postgresql", "adapters-persistence/postgresql"),
                Artifact.module("embedded", "bootstrap/embedded"),
                Artifact.module("test-kit", "application/test-kit"),
                Artifact.module("port-contracts", "application/port-contracts"),
                Artifact.withPackages(
                        "architecture", "bootstrap/architecture/target/classes", "org.merchantaccess.architecture"));
    }
}
