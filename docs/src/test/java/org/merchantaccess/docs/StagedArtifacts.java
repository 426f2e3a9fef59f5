package org.merchantaccess.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Checks the artifacts in a staging repository against the rules of Maven Central, and names each artifact that breaks one.
 *
 * <p>A program of one file, without libraries: {@code java StagedArtifacts.java folder}.
 */
final class StagedArtifacts {

    private static final String GROUP = "org.merchantaccess";
    private static final Pattern CONNECTION = Pattern.compile("scm:[a-z]+:\\S+");
    private static final Map<String, String> CHECKSUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");

    private final Path repository;
    private final List<String> violations = new ArrayList<>();

    private StagedArtifacts(Path repository) {
        this.repository = repository;
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        List<String> violations = violations(folder);
        violations.forEach(System.err::println);
        if (!violations.isEmpty()) {
            System.exit(1);
        }
        System.out.println(new StagedArtifacts(folder).poms().size() + " artifacts keep the rules of Maven Central.");
    }

    /** Returns a line for each broken rule: the artifact, and what it lacks. */
    static List<String> violations(Path repository) {
        StagedArtifacts staged = new StagedArtifacts(repository);
        staged.check();
        return List.copyOf(staged.violations);
    }

    private void check() {
        List<Path> poms = poms();
        if (poms.isEmpty()) {
            violations.add(repository + ": no artifact");
        }
        poms.forEach(this::checkArtifact);
        if (poms.stream().flatMap(StagedArtifacts::filesBeside).noneMatch(file -> file.endsWith("-cyclonedx.json"))) {
            violations.add(repository + ": no software bill of materials");
        }
    }

    private List<Path> poms() {
        try (Stream<Path> found = Files.walk(repository)) {
            return found.filter(file -> file.toString().endsWith(".pom"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void checkArtifact(Path pom) {
        String name = pom.getFileName().toString().replaceFirst("\\.pom$", "");
        Element project = parse(pom);
        for (String element : List.of(
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "scm/url")) {
            require(name, "its pom has no " + element, !text(project, element).isBlank());
        }
        require(
                name,
                "its pom has no scm/connection",
                CONNECTION.matcher(text(project, "scm/connection")).matches());
        require(name, "a snapshot is not a release", !name.endsWith("-SNAPSHOT"));

        Set<String> files = new TreeSet<>(filesBeside(pom).toList());
        String packaging = text(project, "packaging");
        if (packaging.isBlank() || packaging.equals("jar")) {
            for (String jar : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
                require(name, "no " + jar, files.contains(name + jar));
            }
        }
        // those of people contain the contracts of their ports
        require(
                name,
                "its test jar is published",
                name.startsWith("merchant-access-people-") || !files.contains(name + "-tests.jar"));
        files.stream().filter(StagedArtifacts::isContent).forEach(file -> checkFile(pom.resolveSibling(file), files));
        checkDependencies(name, project);
    }

    private void checkFile(Path file, Set<String> files) {
        String name = file.getFileName().toString();
        require(name, "no signature", files.contains(name + ".asc"));
        CHECKSUMS.forEach((extension, algorithm) -> require(
                name,
                extension + " is missing or wrong",
                files.contains(name + extension)
                        && read(file.resolveSibling(name + extension)).strip().equals(digest(file, algorithm))));
    }

    /** Everything of this project that an artifact needs is in the repository: jars with fixtures as well. */
    private void checkDependencies(String name, Element project) {
        NodeList dependencies = project.getElementsByTagName("dependency");
        IntStream.range(0, dependencies.getLength())
                .mapToObj(dependencies::item)
                .map(Element.class::cast)
                .filter(dependency -> text(dependency, "groupId").equals(GROUP))
                .map(dependency -> fileOf(dependency, text(project, "version")))
                .forEach(file -> require(
                        name, "it needs " + file + ", which is not published", Files.exists(repository.resolve(file))));
    }

    private static String fileOf(Element dependency, String ofProject) {
        String artifact = text(dependency, "artifactId");
        String version = text(dependency, "version").replace("${project.version}", ofProject);
        String type = text(dependency, "type");
        String classifier = type.equals("test-jar") ? "tests" : text(dependency, "classifier");
        return GROUP.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version
                + (classifier.isBlank() ? "" : "-" + classifier) + (type.equals("pom") ? ".pom" : ".jar");
    }

    private void require(String artifact, String otherwise, boolean condition) {
        if (!condition) {
            violations.add(artifact + ": " + otherwise);
        }
    }

    private static boolean isContent(String file) {
        return !file.startsWith("maven-metadata")
                && Stream.of(".asc", ".md5", ".sha1", ".sha256", ".sha512").noneMatch(file::endsWith);
    }

    private static Stream<String> filesBeside(Path pom) {
        try (Stream<Path> found = Files.list(pom.resolveSibling("."))) {
            return found.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the text of an element below another one; empty if there is none. */
    private static String text(Element within, String path) {
        String name = path.replaceFirst("/.*", "");
        NodeList children = within.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> child.getNodeName().equals(name))
                .map(child -> name.equals(path)
                        ? child.getTextContent().strip()
                        : text((Element) child, path.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }

    private static Element parse(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IllegalArgumentException("not a pom: " + pom, unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String digest(Path file, String algorithm) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
            return String.format("%0" + 2 * digest.length + "x", new BigInteger(1, digest));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
