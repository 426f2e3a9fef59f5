package org.merchantaccess.http.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has Jazzer try one front after the other, each in a process of its own. Ends with 1 if anything was found. */
public final class Fuzzing {

    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

    /**
     * The first fails where Netty looks for a method in vain, as it does by design; the second costs more than we allow ourselves; the
     * third takes our own connections for an attack.
     */
    private static final String DISABLED_HOOKS = Stream.of(
                    "UnsafeSanitizer", "RegexRoadblocks", "ServerSideRequestForgery")
            .map(hooks -> "com.code_intelligence.jazzer.sanitizers." + hooks)
            .collect(Collectors.joining(":"));

    private static final int LONGEST_INPUT = 9000;

    private final Path folder = Path.of(System.getProperty("fuzz.folder", "target/fuzz"));
    private final int seconds = (int) (Double.parseDouble(System.getProperty("fuzz.minutes", "10")) * 60);

    private Fuzzing() {}

    /** Fuzzes the fronts {@code fuzz.fronts} names, or all. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String named = System.getProperty("fuzz.fronts", "");
        List<Front> fronts = named.isBlank()
                ? List.of(Front.values())
                : Stream.of(named.split(",", -1)).map(Front::of).toList();
        boolean isSound = true;
        for (Front front : fronts) {
            isSound &= new Fuzzing().isUnharmed(front);
        }
        System.exit(isSound ? 0 : 1);
    }

    private boolean isUnharmed(Front front) throws IOException, InterruptedException {
        Path own = folder.resolve(front.word()).toAbsolutePath();
        Path seeds = Files.createDirectories(own.resolve("seeds"));
        Path corpus = Files.createDirectories(own.resolve("corpus"));
        write(front, seeds);
        System.out.println("== " + front.word() + ", " + seconds + " s");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Duser.language=tr",
                        "-D" + JazzerTarget.FRONT + "=" + front.word(),
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

    private static void write(Front front, Path folder) throws IOException {
        List<byte[]> seeds =
                Stream.concat(front.open().seeds(), Kept.of(front).stream()).toList();
        for (int number = 0; number < seeds.size(); number++) {
            Files.write(folder.resolve(Integer.toString(number)), seeds.get(number));
        }
    }
}
