package org.merchantaccess.http.hub.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.http.hub.cookie.BrowserId;

final class SubmittedFormsTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private final MovableClock clock = new MovableClock();
    private final SubmittedForms forms = new SubmittedForms(clock);
    private final BrowserId browser = BrowserId.random();
    private final AtomicInteger handled = new AtomicInteger();

    private static TestRequest form(String body) {
        return TestRequest.post("/create").text(body);
    }

    private Response send(String body, Supplier<FormResult> handle) {
        return send(browser, body, handle);
    }

    private Response send(BrowserId from, String body, Supplier<FormResult> handle) {
        return forms.once(form(body), from, handle).toCompletableFuture().join();
    }

    private FormResult done() {
        return FormResult.done(numbered());
    }

    private Response numbered() {
        return new Response(303, List.of(), "answer " + handled.incrementAndGet());
    }

    @Test
    void the_same_form_is_carried_out_once_and_answered_twice() {
        Response first = send("name=Till", this::done);

        assertThat(send("name=Till", this::done)).isEqualTo(first);
        assertThat(handled).hasValue(1);
    }

    @Test
    void another_text_in_the_form_is_another_form() {
        send("name=Till", this::done);

        assertThat(send("name=Kiosk", this::done).body()).isEqualTo("answer 2");
    }

    @Test
    void the_same_form_to_another_path_is_another_form() {
        send("name=Till", this::done);

        forms.once(TestRequest.post("/rename").text("name=Till"), browser, this::done)
                .toCompletableFuture()
                .join();

        assertThat(handled).hasValue(2);
    }

    @Test
    void the_same_form_of_another_browser_is_another_form() {
        send("name=Till", this::done);

        assertThat(send(BrowserId.random(), "name=Till", this::done).body()).isEqualTo("answer 2");
    }

    @Test
    void a_form_that_changed_nothing_is_handled_again() {
        send("name=Till", () -> FormResult.unchanged(numbered()));

        assertThat(send("name=Till", this::done).body()).isEqualTo("answer 2");
    }

    @Test
    void a_repeated_form_waits_for_the_pending_response() {
        CompletableFuture<Response> effective = new CompletableFuture<>();
        var first = forms.once(form("name=Till"), browser, () -> new FormResult.Done(effective));

        var second = forms.once(form("name=Till"), browser, this::done);
        assertThat(second.toCompletableFuture()).isNotDone();
        effective.complete(Response.empty(303));

        assertThat(second.toCompletableFuture().join()).isEqualTo(Response.empty(303));
        assertThat(first.toCompletableFuture().join()).isEqualTo(Response.empty(303));
        assertThat(handled).hasValue(0);
    }

    @Test
    void a_failed_form_is_handled_again() {
        var failing = forms.once(form("name=Till"), browser, () -> {
            throw new IllegalStateException("a bug");
        });

        assertThatThrownBy(() -> failing.toCompletableFuture().join()).hasRootCauseMessage("a bug");
        assertThat(send("name=Till", this::done).body()).isEqualTo("answer 1");
    }

    @Test
    void a_result_is_kept_for_ten_minutes() {
        send("name=Till", this::done);

        clock.pass(Duration.ofMinutes(10).minus(MOMENT));
        assertThat(send("name=Till", this::done).body()).isEqualTo("answer 1");
        clock.pass(MOMENT);

        assertThat(send("name=Till", this::done).body()).isEqualTo("answer 2");
    }

    @Test
    void the_last_fifty_results_of_a_browser_are_kept() {
        for (int i = 0; i <= SubmittedForms.MAX_RESULTS_PER_BROWSER; i++) {
            send("name=" + i, this::done);
        }
        int before = handled.get();

        send("name=1", this::done);
        assertThat(handled).hasValue(before);
        send("name=0", this::done);

        assertThat(handled).hasValue(before + 1);
    }

    @Test
    void results_of_a_bounded_number_of_browsers_are_kept() {
        send("name=Till", this::done);
        for (int i = 0; i < SubmittedForms.MAX_BROWSERS; i++) {
            send(BrowserId.random(), "name=Till", this::done);
        }
        int before = handled.get();

        send("name=Till", this::done);

        assertThat(handled).hasValue(before + 1);
    }

    @Test
    void a_secret_is_repeated_for_thirty_seconds_and_then_redirected() {
        Response list = Response.empty(303);
        Supplier<FormResult> create = () -> new FormResult.Secret(numbered(), Option.some(list));
        Response secret = send("name=Till", create);

        clock.pass(Duration.ofSeconds(30).minus(MOMENT));
        assertThat(send("name=Till", create)).isEqualTo(secret);
        clock.pass(MOMENT);
        assertThat(send("name=Till", create)).isEqualTo(list);
        clock.pass(Duration.ofMinutes(10));

        assertThat(send("name=Till", create).body()).isEqualTo("answer 2");
    }

    @Test
    void a_repeatable_secret_is_handled_again_after_thirty_seconds() {
        Supplier<FormResult> reveal = () -> new FormResult.Secret(numbered(), Option.none());
        send("reveal", reveal);

        assertThat(send("reveal", reveal).body()).isEqualTo("answer 1");
        clock.pass(Duration.ofSeconds(30));

        assertThat(send("reveal", reveal).body()).isEqualTo("answer 2");
    }

    @Test
    void results_of_a_signed_out_browser_are_dropped() {
        send("name=Till", this::done);

        forms.forget(browser);

        assertThat(send("name=Till", this::done).body()).isEqualTo("answer 2");
    }
}
