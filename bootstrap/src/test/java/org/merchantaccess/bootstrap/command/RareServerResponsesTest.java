package org.merchantaccess.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantaccess.bootstrap.control.ControlFile;
import org.merchantaccess.bootstrap.control.RunningServer;
import org.merchantaccess.bootstrap.fixture.CommandResult;
import org.merchantaccess.bootstrap.fixture.InMemoryEnvironments;
import org.merchantaccess.bootstrap.fixture.TestInstallation;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.problem.ProblemFaultResponses;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.VertxListener;
import org.merchantaccess.http.vertx.limit.Timeouts;
import org.merchantaccess.persistence.folder.FolderLock;

/** Handling of rare server responses by the command line. */
class RareServerResponsesTest {

    @TempDir
    Path folder;

    @Test
    void a_change_without_all_confirmations_succeeds_with_a_note() throws Exception {
        CommandResult result = suspendAnswered(new Response(
                202, List.of(), "{\"merchant_id\":\"mer_x\",\"standing\":\"suspended\",\"propagated\":false}"));

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("mer_x").contains("not every node has confirmed");
    }

    @ParameterizedTest
    @CsvSource({"401, started anew", "500, log", "503, try again", "418, 418"})
    void a_refusal_is_printed_with_a_hint(int status, String remedy) throws Exception {
        CommandResult result =
                suspendAnswered(new Response(status, List.of(), status == 418 ? "" : "{\"title\":\"No.\"}"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("Refused in test: ").contains(remedy);
    }

    @Test
    void an_unknown_outcome_is_printed_with_the_advice_to_check() throws Exception {
        CommandResult result = suspendAnswered(
                new Response(503, List.of(), "{\"error_type\":\"outcome_unknown\",\"title\":\"Unknown.\"}"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("check the current state").doesNotContain("unavailable");
    }

    @Test
    void control_characters_in_output_are_replaced() throws Exception {
        CommandResult result = suspendAnswered(new Response(200, List.of(), "{\"name\":\"\\u001b[2J\\u009b\"}"));

        assertThat(result.out()).contains("?[2J?").doesNotContain("\u001b", "\u009b");
    }

    private CommandResult suspendAnswered(Response response) throws Exception {
        TestInstallation site = new TestInstallation(folder);
        Endpoint.Immediate always = request -> response;
        Route route = new Route("POST", "/api/merchants/{merchant_id}/suspend", always);
        try (FolderLock lock = FolderLock.take(site.data(), Instant.now()).get();
                EventLoops loops = EventLoops.start()) {
            assertThat(lock).isNotNull();
            int port = new VertxListener(
                            loops,
                            new org.merchantaccess.http.vertx.ListenerConfig(
                                    new RouteTable(List.of(route)),
                                    new ProblemFaultResponses(),
                                    new RequestIds(peer -> false)),
                            Timeouts.standard())
                    .start("127.0.0.1", 0);
            ControlFile.in(site.data())
                    .write(new RunningServer(
                            ProcessHandle.current().pid(),
                            Map.of(Environment.TEST, URI.create("http://127.0.0.1:" + port)),
                            Map.of(),
                            ManagementKey.presented("mac_0")));
            return new Shell(site, new InMemoryEnvironments()).inTest("merchant", "suspend", "mer_x");
        }
    }
}
