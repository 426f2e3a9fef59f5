package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.api.ApiRoutes;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.management.ManagementRoutes;
import org.merchantaccess.http.operations.OperationsRoutes;
import org.merchantaccess.http.problem.ErrorType;
import org.merchantaccess.http.words.RefusalHints;
import org.merchantaccess.http.words.RefusalTitles;

/** What is on the wire is on the page, and nothing else. */
class WirePageTest {

    private static final Pattern CALL =
            Pattern.compile("^\\| `((?:GET|POST|PATCH|DELETE) /[^` ]+)`", Pattern.MULTILINE);
    private static final Pattern ERROR = Pattern.compile("^\\| ([45]\\d\\d \\| `\\w+` \\| .+) \\|$", Pattern.MULTILINE);
    private static final Pattern CAUSE = Pattern.compile("^\\| (`\\w+` \\| .+) \\|$", Pattern.MULTILINE);

    @Test
    void every_call_there_is() {
        try (MerchantAccess access = MerchantAccess.inMemory(Clock.systemUTC())) {
            Stream<Route> routes = Stream.of(
                            ApiRoutes.of(access.tokens(), TrustedProxies.none(), access::isReady),
                            ManagementRoutes.of(access, TrustedProxies.none(), List.of()),
                            OperationsRoutes.of(Map.of(), Metrics.ofProcess().exposition()))
                    .flatMap(List::stream);

            assertThat(rows(CALL, "wire.md"))
                    .containsExactlyInAnyOrderElementsOf(routes.map(route -> route.method() + " " + route.template())
                            .toList());
        }
    }

    @Test
    void every_error_there_is() {
        assertThat(rows(ERROR, "wire.md"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorType.values())
                        .map(type -> type.status() + " | `" + type.word() + "` | " + type.title())
                        .toList());
    }

    @Test
    void r11_every_cause_of_a_refusal_with_the_words_of_the_hub() {
        assertThat(rows(CAUSE, "causes.md"))
                .containsExactlyElementsOf(Arrays.stream(RefusalCause.values())
                        .map(cause ->
                                "`" + cause.word() + "` | " + RefusalTitles.of(cause) + " | " + RefusalHints.of(cause))
                        .toList());
    }

    private static List<String> rows(Pattern form, String page) {
        return form.matcher(Repository.read(
                        Repository.ROOT.resolve("docs/reference").resolve(page)))
                .results()
                .map(row -> row.group(1))
                .toList();
    }
}
