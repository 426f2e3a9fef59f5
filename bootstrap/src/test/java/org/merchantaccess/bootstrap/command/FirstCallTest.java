package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.bootstrap.fixture.CommandProcess;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.bootstrap.fixture.TestInstallation;

/** From an empty folder to the first call, by the commands that {@code serve} and {@code how-to/make-the-first-call.md} print. */
@Tag("slow")
class FirstCallTest {

    private static final String PROGRAM = "merchant-access ";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void the_invitation_command_of_serve_issues_a_link_to_the_announced_hub() throws Exception {
        try (ServingProcess server = ServingProcess.on(new TestInstallation(folder), ServingProcess.STARTS_FAST)) {
            String output = startOutput(server);
            String invitation = output.lines()
                    .filter(line -> line.startsWith(PROGRAM + "user add "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(output));

            String link = run(invitation.substring(PROGRAM.length()))
                    .out()
                    .lines()
                    .findFirst()
                    .orElseThrow();

            assertThat(output).contains("\ntest: Hub " + server.hub() + "\n").doesNotContain("0.0.0.0");
            assertThat(link).startsWith(server.hub() + "/link/");
            assertThat(answer(HttpRequest.newBuilder(URI.create(link))).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_documented_commands_lead_to_the_first_call() throws Exception {
        try (ServingProcess server = ServingProcess.on(new TestInstallation(folder), ServingProcess.STARTS_FAST)) {
            startOutput(server);
            String merchant = row("merchant open 'Corner Shop'").get(0);
            row("allow add " + merchant + " 127.0.0.1");
            String appId = row("app create " + merchant + " Payments").get(0);
            row("app activate " + merchant + " " + appId);
            String appKey = row("app reveal " + merchant + " " + appId).get(1);

            String login = answer(HttpRequest.newBuilder(server.api().resolve("/v1/login"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    "{\"app_id\":\"" + appId + "\",\"app_key\":\"" + appKey + "\"}")))
                    .body();
            String token = login.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
            HttpResponse<String> whoami =
                    answer(HttpRequest.newBuilder(server.api().resolve("/v1/whoami"))
                            .header("Authorization", "Bearer " + token));

            assertThat(whoami.statusCode()).as(login).isEqualTo(200);
            assertThat(whoami.body()).contains(merchant, appId, "\"address\":\"127.0.0.1\"");
        }
    }

    /** Returns the start output; the health line is the last. */
    private static String startOutput(ServingProcess server) {
        assertThat(server.operations()).isNotNull();
        return server.output();
    }

    private List<String> row(String command) throws IOException, InterruptedException {
        CommandProcess.Output output = run(command + " --environment test --set data-folder=" + folder.resolve("data")
                + " --set key-folder=" + folder.resolve("keys"));
        return new CommandResult(output.exit(), output.out(), output.err()).row(1);
    }

    private CommandProcess.Output run(String command) throws IOException, InterruptedException {
        CommandProcess.Output output = new CommandProcess(folder).type(command);
        assertThat(output.exit()).as(output.err()).isZero();
        return output;
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
