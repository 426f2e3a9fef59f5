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
import org.merchantaccess.bootstrap.fixture.RememberedEnvironments;
import org.merchantaccess.bootstrap.fixture.Site;
import org.merchantaccess.bootstrap.fixture.Told;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.RequestIds;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.exchange.RouteTable;
import org.merchantaccess.http.problem.ProblemFaults;
import org.merchantaccess.http.vertx.EventLoops;
import org.merchantaccess.http.vertx.Patience;
import org.merchantaccess.http.vertx.VertxListener;
import org.merchantaccess.persistence.folder.FolderLock;

/** What becomes of answers that a sound server gives rarely. */
class AnswersOfAServerTest {

    @TempDir
    Path folder;

    @Test
    void a_change_that_not_every_node_has_confirmed_is_done_but_told_so() throws Exception {
        Told told = answered(new Answer(
                202, List.of(), "{\"merchant_id\":\"mer_x\",\"standing\":\"suspended\",\"propagated\":false}"));

        assertThat(told.exit()).isZero();
        assertThat(told.out()).contains("mer_x").contains("not every node has confirmed");
    }

    @ParameterizedTest
    @CsvSource({"401, started anew", "500, log", "503, try again", "418, 418"})
    void a_refusal_comes_with_what_may_help(int status, String mend) throws Exception {
        Told told = answered(new Answer(status, List.of(), status == 418 ? "" : "{\"title\":\"No.\"}"));

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).startsWith("Refused in test: ").contains(mend);
    }

    @Test
    void what_is_told_does_not_move_the_cursor() throws Exception {
        Told told = answered(new Answer(200, List.of(), "{\"name\":\"\\u001b[2J\\u009b\"}"));

        assertThat(told.out()).contains("?[2J?").doesNotContain("\u001b", "\u009b");
    }

    private Told answered(Answer answer) throws Exception {
        Site site = new Site(folder);
        Endpoint.Immediate always = request -> answer;
        Route route = new Route("POST", "/api/merchants/{merchant_id}/suspend", always);
        try (FolderLock lock = FolderLock.take(site.data(), Instant.now()).get();
                EventLoops loops = EventLoops.start()) {
            assertThat(lock).isNotNull();
            int port = new VertxListener(
                            loops,
                            new org.merchantaccess.http.vertx.Site(
                                    new RouteTable(List.of(route)), new ProblemFaults(), new RequestIds(peer -> false)),
                            Patience.standard())
                    .start("127.0.0.1", 0);
            ControlFile.in(site.data())
                    .write(new RunningServer(
                            ProcessHandle.current().pid(),
                            Map.of(Environment.TEST, URI.create("http://127.0.0.1:" + port)),
                            Map.of(),
                            ManagementKey.presented("mac_0")));
            return new Shell(site, new RememberedEnvironments()).inTest("merchant", "suspend", "mer_x");
        }
    }
}
