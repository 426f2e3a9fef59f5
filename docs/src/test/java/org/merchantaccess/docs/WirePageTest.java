package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.bootstrap.metrics.Metrics;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.address.TrustedProxies;
import org.merchantaccess.http.api.ManagementRoutes;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.message.RefusalHints;
import org.merchantaccess.http.message.RefusalTitles;
import org.merchantaccess.http.message.credential.PublicKeys;
import org.merchantaccess.http.oauth.metadata.OAuthServer;
import org.merchantaccess.http.operations.OperationsRoutes;
import org.merchantaccess.http.problem.ErrorType;
import org.merchantaccess.http.v1.ApiRoutes;
import org.merchantaccess.tokens.JsonWebKeys;
import org.merchantaccess.tokens.PublicKeyText;

/** {@code reference/wire.md} lists exactly the calls and errors of the API. */
class WirePageTest {

    private static final OAuthServer OAUTH = new OAuthServer(
            () -> "https://api.example.com",
            new TokenIssuer("https://api.example.com", "https://api.example.com"),
            JsonWebKeys::write);

    private static final Pattern CALL =
            Pattern.compile("^\\| `((?:GET|POST|PUT|PATCH|DELETE) /[^` ]+)`", Pattern.MULTILINE);
    private static final Pattern ERROR = Pattern.compile("^\\| ([45]\\d\\d \\| `\\w+` \\| .+) \\|$", Pattern.MULTILINE);
    private static final Pattern CAUSE = Pattern.compile("^\\| (`\\w+` \\| .+) \\|$", Pattern.MULTILINE);

    @Test
    void the_page_lists_every_call() {
        try (MerchantAccess access = MerchantAccess.inMemory(Clock.systemUTC())) {
            Stream<Route> routes = Stream.of(
                            ApiRoutes.of(access, TrustedProxies.none(), access::isReady, OAUTH),
                            ManagementRoutes.of(
                                    access, TrustedProxies.none(), List.of(), new PublicKeys(PublicKeyText::parse)),
                            OperationsRoutes.of(Map.of(), new Metrics().exposition()))
                    .flatMap(List::stream);

            assertThat(rows(CALL, "wire.md"))
                    .containsExactlyInAnyOrderElementsOf(
                            routes.filter(route -> !route.template().contains("{segment"))
                                    .map(route -> route.method() + " " + route.template())
                                    .toList());
        }
    }

    @Test
    void the_page_lists_every_error() {
        assertThat(rows(ERROR, "wire.md"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorType.values())
                        .map(type -> type.status() + " | `" + type.word() + "` | " + type.title())
                        .toList());
    }

    @Test
    @Tag("R11")
    void the_page_lists_every_cause_with_the_messages_of_the_hub() {
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
