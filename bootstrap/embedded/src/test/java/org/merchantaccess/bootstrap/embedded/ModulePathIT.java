package org.merchantaccess.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles projects with a {@code module-info} of their own against the packaged jars, and runs them: the service in {@code
 * src/test/service}, and the tests of a store in {@code src/test/stores}.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ModulePathIT {

    private static final Path OTHER_JDKS = Path.of("/usr/lib/jvm");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void a_service_with_a_module_descriptor_runs(Path jdk) throws IOException, InterruptedException {
        String printed = run(
                jdk,
                "src/test/service",
                "com.example.orders/com.example.orders.Orders",
                folder.resolve("data").toString(),
                folder.resolve("keys").toString());

        assertThat(printed).contains("caller is the merchant: true", "whoami answers 200");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_store_passes_the_contracts_of_the_ports(Path jdk) throws IOException, InterruptedException {
        String printed = run(jdk, "src/test/stores", "com.example.stores/com.example.stores.Contracts");

        assertThat(printed).contains("more than 100 tests passed: true", "tests failed: 0");
    }

    /** Returns the JDK of this build, and those of the machine from 21 on. */
    static Stream<Path> jdks() throws IOException {
        Path current = Path.of(System.getProperty("java.home"));
        try (Stream<Path> others = Files.isDirectory(OTHER_JDKS) ? Files.list(OTHER_JDKS) : Stream.empty()) {
            return Stream.concat(Stream.of(current), others.filter(ModulePathIT::isNewer).sorted().toList().stream());
        }
    }

    private static boolean isNewer(Path jdk) {
        return Files.isExecutable(jdk.resolve("bin/javac")) && feature(jdk.resolve("release")) >= 21;
    }

    private static int feature(Path release) {
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException noRelease) {
            return 0;
        }
    }

    /** Test jars contain the packages of the jars they test. */
    private static String modulePath() throws IOException {
        try (Stream<Path> own = Files.list(Path.of("target"))) {
            return Stream.concat(
                            own.map(Path::toString)
                                    .filter(file -> file.matches(".*/merchant-access-embedded-[^/]*\\.jar")),
                            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)))
                    .filter(file -> file.endsWith(".jar"))
                    .filter(file -> !file.matches(".*-(tests|sources|javadoc|test-sources)\\.jar"))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** Compiles and runs a project, and returns its output. */
    private String run(Path jdk, String sources, String main, String... arguments)
            throws IOException, InterruptedException {
        String path = modulePath();
        String classes = folder.resolve("classes").toString();
        assertThat(run(jdk.resolve("bin/javac"), compiling(Path.of(sources), path, classes)))
                .isEmpty();
        return run(
                jdk.resolve("bin/java"),
                Stream.concat(
                                Stream.of("--module-path", classes + File.pathSeparator + path, "--module", main),
                                Stream.of(arguments))
                        .toList());
    }

    private static List<String> compiling(Path folder, String path, String classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--module-path", path, "-d", classes));
        try (Stream<Path> sources = Files.walk(folder)) {
            sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        return List.copyOf(arguments);
    }

    private String run(Path program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        String printed = Files.readString(output);
        assertThat(exit).as("%s printed: %s", program, printed).isZero();
        return printed;
    }
}
