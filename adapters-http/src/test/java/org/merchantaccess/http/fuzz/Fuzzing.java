package org.merchantaccess.http.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs Jazzer on each entry point in a process of its own. Exits with 1 if there is any finding. */
public final class Fuzzing {

    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

    /**
     * The first reports a method lookup of Netty that fails by design. The second costs more than the limits here. The third reports the
     * test's own connections.
     */
    private static final String DISABLED_HOOKS = Stream.of(
                    "UnsafeSanitizer", "RegexRoadblocks", "ServerSideRequestForgery")
            .map(hooks -> "com.code_intelligence.jazzer.sanitizers." + hooks)
            .collect(Collectors.joining(":"));

    private static final int LONGEST_INPUT = 9000;

    private final Path folder = Path.of(System.getProperty("fuzz.folder", "target/fuzz"));
    private final int seconds = (int) (Double.parseDouble(System.getProperty("fuzz.minutes", "10")) * 60);

    private Fuzzing() {}

    /** Fuzzes the entry points that {@code fuzz.fronts} names, or all. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String named = System.getProperty("fuzz.fronts", "");
        List<EntryPoint> entryPoints = named.isBlank()
                ? List.of(EntryPoint.values())
                : Stream.of(named.split(",", -1)).map(EntryPoint::of).toList();
        boolean isWithoutFinding = true;
        for (EntryPoint entryPoint : entryPoints) {
            isWithoutFinding &= new Fuzzing().passes(entryPoint);
        }
        System.exit(isWithoutFinding ? 0 : 1);
    }

    private boolean passes(EntryPoint entryPoint) throws IOException, InterruptedException {
        Path own = folder.resolve(entryPoint.word()).toAbsolutePath();
        Path seeds = Files.createDirectories(own.resolve("seeds"));
        Path corpus = Files.createDirectories(own.resolve("corpus"));
        write(entryPoint, seeds);
        System.out.println("== " + entryPoint.word() + ", " + seconds + " s");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Duser.language=tr",
                        "-D" + JazzerTarget.FRONT + "=" + entryPoint.word(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JAZZER,
                        "--target_class=" + JazzerTarget.class.getName(),
                        "--instrumentation_includes=org.merchantaccess.**:com.fasterxml.jackson.core.**",
                        "--disabled_hooks=" + DISABLED_HOOKS,
                        "--reproducer_path=" + own,
                        "-artifact_prefix=" + own + "/",
                        "-max_total_time=" + seconds,
                        "-max_len=" + LONGEST_INPUT,
                        "-print_final_stats=1",
                        corpus.toString(),
                        seeds.toString())
                .inheritIO()
                .start();
        return jazzer.waitFor() == 0;
    }

    private static void write(EntryPoint entryPoint, Path folder) throws IOException {
        List<byte[]> seeds = Stream.concat(entryPoint.open().seeds(), RegressionInputs.of(entryPoint).stream())
                .toList();
        for (int number = 0; number < seeds.size(); number++) {
            Files.write(folder.resolve(Integer.toString(number)), seeds.get(number));
        }
    }
}
