package org.merchantaccess.bootstrap.measure.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** Runs a server under constant load and prints its resources every ten seconds. */
public final class Soak {

    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(10);

    private Soak() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Duration time =
                Duration.ofSeconds(Math.round(60 * Double.parseDouble(System.getProperty("soak.minutes", "10"))));
        System.exit(run(Files.createTempDirectory("soak"), time) ? 0 : 1);
    }

    /** Returns whether every response was as expected. */
    private static boolean run(Path folder, Duration time) throws IOException, InterruptedException {
        ResourceProbe probe = new ResourceProbe();
        try (ServingProcess server = ServingProcess.on(
                        new TestInstallation(folder), jvm(), probe::readLine, "--set", "trusted-proxies=127.0.0.1/32");
                Traffic traffic = Traffic.on(
                        server,
                        rate("merchants", 0),
                        rate("calls", 400),
                        rate("logins", 100),
                        rate("refusals", 50),
                        rate("switches", 1))) {
            List<Sample> samples = sampled(server, traffic, probe, time);
            System.out.print(new SoakReport(samples, traffic.failures()).verdict());
            return traffic.failures().isEmpty();
        }
    }

    private static List<Sample> sampled(ServingProcess server, Traffic traffic, ResourceProbe probe, Duration time)
            throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        long began = System.nanoTime();
        System.out.print(SoakReport.head());
        while (System.nanoTime() - began < time.toNanos() && server.runsFor(BETWEEN_SAMPLES)) {
            long second = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            Sample sample = new Sample(second, probe.read(server), traffic.answers());
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

    private static int rate(String name, int fallback) {
        return Integer.getInteger("soak." + name, fallback);
    }
}
