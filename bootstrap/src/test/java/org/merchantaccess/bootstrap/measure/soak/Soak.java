package org.merchantaccess.bootstrap.measure.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.Site;

/** Keeps a server at work for long, and tells every ten seconds what it has of everything. */
public final class Soak {

    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(10);

    private Soak() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Duration time =
                Duration.ofSeconds(Math.round(60 * Double.parseDouble(System.getProperty("soak.minutes", "10"))));
        System.exit(run(Files.createTempDirectory("soak"), time) ? 0 : 1);
    }

    /** Whether every answer was as expected. */
    private static boolean run(Path folder, Duration time) throws IOException, InterruptedException {
        Gauge gauge = new Gauge();
        try (ServingProcess server = ServingProcess.on(
                        new Site(folder), jvm(), gauge::hear, "--set", "trusted-proxies=127.0.0.1/32");
                Traffic traffic = Traffic.on(
                        server,
                        rate("merchants", 0),
                        rate("calls", 400),
                        rate("logins", 100),
                        rate("refusals", 50),
                        rate("switches", 1))) {
            List<Sample> samples = sampled(server, traffic, gauge, time);
            System.out.print(new SoakReport(samples, traffic.failures()).verdict());
            return traffic.failures().isEmpty();
        }
    }

    private static List<Sample> sampled(ServingProcess server, Traffic traffic, Gauge gauge, Duration time)
            throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        long began = System.nanoTime();
        System.out.print(SoakReport.head());
        while (System.nanoTime() - began < time.toNanos() && server.goesOnFor(BETWEEN_SAMPLES)) {
            long second = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            Sample sample = new Sample(second, gauge.read(server), traffic.answers());
            samples.add(sample);
            System.out.print(SoakReport.line(sample));
        }
        return samples;
    }

    private static List<String> jvm() {
        return Stream.concat(
                        Stream.of(System.getProperty("soak.jvm", "-Xmx256m").split(" ", -1)),
                        Stream.of("-Xlog:gc:stdout"))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static int rate(String what, int unlessGiven) {
        return Integer.getInteger("soak." + what, unlessGiven);
    }
}
