package org.merchantaccess.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Environment.TEST;

import org.junit.jupiter.api.Test;
import org.merchantaccess.application.port.Decisions.Question;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.address.AddressRefusal;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;
import org.merchantaccess.http.operations.Exposition;
import org.merchantaccess.http.vertx.metrics.ListenerMetrics;

class MetricsTest {

    private static final Route RENAME =
            new Route("PATCH", "/api/merchants/{merchant_id}", (Endpoint.Immediate) request -> Response.empty(200));

    private final Metrics metrics = new Metrics();

    private String text() {
        return metrics.exposition().render("").text();
    }

    @Test
    void a_decision_is_counted_by_its_cause() {
        EventMeter meter = metrics.events(TEST);
        meter.granted(Question.LOGIN);
        meter.refused(Question.LOGIN, RefusalCause.WRONG_APP_KEY);
        meter.refused(Question.LOGIN, RefusalCause.WRONG_APP_KEY);
        meter.stale(Question.CALL);

        assertThat(text())
                .contains(
                        decisions("none", "granted", "login", 1),
                        decisions("wrong_app_key", "refused", "login", 2),
                        decisions("rate_limited", "refused", "login", 0),
                        decisions("stale", "unavailable", "call", 1));
    }

    private static String decisions(String cause, String outcome, String question, int count) {
        return "merchant_access_decisions_total{cause=\"" + cause + "\",environment=\"test\",outcome=\"" + outcome
                + "\",question=\"" + question + "\"} " + count + ".0\n";
    }

    @Test
    void a_response_is_counted_under_the_template_of_its_route() {
        ListenerMetrics listener = metrics.listener(TEST, "hub");
        listener.answered(RENAME, 409, 1_500_000);
        listener.answered(RENAME, 409, 700_000);
        listener.answeredWithoutRoute(404, 1);

        assertThat(text())
                .contains("merchant_access_http_answers_total{environment=\"test\",listener=\"hub\","
                        + "route=\"PATCH /api/merchants/{merchant_id}\",status=\"409\"} 2.0")
                .contains("listener=\"hub\",route=\"PATCH /api/merchants/{merchant_id}\",le=\"0.001\"} 1\n")
                .contains("listener=\"hub\",route=\"PATCH /api/merchants/{merchant_id}\",le=\"0.002\"} 2\n")
                .contains("listener=\"hub\",route=\"unmatched\",status=\"404\"} 1.0");
    }

    @Test
    void a_request_refused_because_of_its_address_is_counted_by_its_reason() {
        metrics.addressRefusals(TEST, "api").refused(AddressRefusal.NOT_FORWARDED);

        assertThat(text())
                .contains(
                        "merchant_access_address_refusals_total{environment=\"test\",listener=\"api\",reason=\"not_forwarded\"} 1.0")
                .contains(
                        "merchant_access_address_refusals_total{environment=\"test\",listener=\"api\",reason=\"unreadable\"} 0.0");
    }

    @Test
    void connections_are_counted_while_they_are_open() {
        ListenerMetrics listener = metrics.listener(TEST, "api");
        listener.connectionOpened();
        listener.connectionOpened();
        listener.connectionClosed();

        assertThat(text()).contains("merchant_access_http_connections{environment=\"test\",listener=\"api\"} 1.0");
    }

    @Test
    void sign_ins_and_audit_entries_are_counted() {
        metrics.events(TEST).signInFailed();
        metrics.events(TEST).audited(AccessAction.MERCHANT_OPENED.code());

        assertThat(text())
                .contains("merchant_access_sign_ins_total{environment=\"test\",outcome=\"failed\"} 1.0")
                .contains("merchant_access_sign_ins_total{environment=\"test\",outcome=\"signed_in\"} 0.0")
                .contains("merchant_access_audit_entries_total{action=\"merchant_opened\",environment=\"test\"} 1.0");
    }

    @Test
    void certificates_expose_their_expiry() {
        metrics.measureCertificate(TEST, "api", () -> 2_000_000_000L);

        assertThat(text())
                .contains(
                        "merchant_access_certificate_end_timestamp_seconds{environment=\"test\",listener=\"api\"} 2.0E9");
    }

    @Test
    void a_scraper_chooses_between_two_formats() {
        Exposition.Text prometheus = metrics.exposition().render("text/plain");
        Exposition.Text open = metrics.exposition().render("application/openmetrics-text; version=1.0.0");

        assertThat(prometheus.contentType()).startsWith("text/plain; version=0.0.4");
        assertThat(open.contentType()).startsWith("application/openmetrics-text; version=1.0.0");
        assertThat(open.text()).endsWith("# EOF\n");
        assertThat(prometheus.text()).contains("jvm_memory_used_bytes", "process_cpu_seconds_total");
    }
}
