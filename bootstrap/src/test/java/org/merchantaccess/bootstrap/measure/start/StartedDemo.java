package org.merchantaccess.bootstrap.measure.start;

import java.io.EOFException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;

/**
 * One start of the demo.
 *
 * @param wall from the start of the process to the response to the first login
 * @param processor the processor time until then; zero if the system does not provide it
 */
record StartedDemo(Duration wall, Duration processor) {

    static StartedDemo of(List<String> program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("demo", "--random-ports", "--json"));
        long began = System.nanoTime();
        Process demo = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            logIn(test(demo));
            return new StartedDemo(
                    Duration.ofNanos(System.nanoTime() - began),
                    demo.info().totalCpuDuration().orElse(Duration.ZERO));
        } finally {
            demo.destroy();
            demo.waitFor();
        }
    }

    private static JsonTree test(Process demo) throws IOException {
        return demo.inputReader()
                .lines()
                .flatMap(line -> JsonTree.read(line).toJavaStream())
                .findFirst()
                .orElseThrow(() -> new EOFException("the demo did not start"))
                .object("test");
    }

    private static void logIn(JsonTree test) throws IOException {
        String body = JsonObject.empty()
                .text("app_id", test.text("app_id"))
                .text("app_key", test.text("app_key"))
                .toString();
        HttpURLConnection login = (HttpURLConnection)
                URI.create(test.text("api") + "/v1/login").toURL().openConnection();
        login.setRequestProperty("Content-Type", "application/json");
        login.setDoOutput(true);
        login.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        int status = login.getResponseCode();
        if (status != 200) {
            throw new IOException("the first login was answered with " + status);
        }
    }
}
