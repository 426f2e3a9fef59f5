package org.merchantaccess.bootstrap.measure.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Starts the packaged demo several times and prints when each granted its first login. */
public final class FirstLogin {

    private FirstLogin() {}

    /**
     * Reads {@code start.times}, {@code start.launcher}, {@code start.jar} and {@code start.jvm}: how often, by which launcher of the distribution, or
     * which archive with which options of its runtime.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String launcher = System.getProperty("start.launcher", "");
        List<String> program = launcher.isEmpty() ? java() : List.of(launcher);
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < Integer.getInteger("start.times", 7); i++) {
            StartedDemo start = StartedDemo.of(program);
            System.out.println("first login after " + seconds(start.wall()) + " s, " + seconds(start.processor())
                    + " s of processor time");
            times.add(start.wall());
        }
        times.sort(null);
        System.out.println("median " + seconds(times.get(times.size() / 2)) + " s");
    }

    private static List<String> java() {
        Stream<String> options =
                Stream.of(System.getProperty("start.jvm", "").split(" ", -1)).filter(option -> !option.isEmpty());
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options,
                        Stream.of("-jar", System.getProperty("start.jar", "target/merchant-access.jar")))
                .flatMap(words -> words)
                .toList();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f", time.toMillis() / 1000.0);
    }
}
