package org.merchantaccess.http.hub.submission;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.cookie.BrowserId;

/**
 * Recently completed forms. A form that is submitted twice, by a double click or a reload, is carried out once and answered twice. Results
 * are kept in memory, {@value #MAX_RESULTS_PER_BROWSER} per browser, for ten minutes; those that show a secret for 30 seconds.
 *
 * <p>Two requests are the same form if the same browser sends the same fields, with the same submit id, to the same path. Thread-safe;
 * requests do not block each other.
 */
public final class SubmittedForms {

    static final int MAX_RESULTS_PER_BROWSER = 50;
    static final int MAX_BROWSERS = 2_000;
    static final Duration LIFETIME = Duration.ofMinutes(10);
    static final Duration SECRET_LIFETIME = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<String, CompletableFuture<Response>> running = new HashMap<>();
    private final Map<BrowserId, Map<String, StoredResult>> results = new LinkedHashMap<>(16, 0.75f, true);

    /** Creates an empty instance. */
    public SubmittedForms(Clock clock) {
        this.clock = clock;
    }

    /** Handles a new form. For a repeated one, returns the stored response or the pending one. */
    public CompletionStage<Response> once(Request request, BrowserId browser, Supplier<FormResult> handle) {
        String form = digest(request, browser);
        CompletableFuture<Response> pending = new CompletableFuture<>();
        return earlier(browser, form, pending)
                .getOrElse(() -> CompletableFuture.completedFuture(handle)
                        .thenApply(Supplier::get)
                        .thenCompose(result -> result.response().thenApply(response -> {
                            keep(browser, form, StoredResult.of(result, response, clock.instant()));
                            return response;
                        }))
                        .whenComplete((response, failure) -> finish(form, pending, response, failure)));
    }

    private static String digest(Request request, BrowserId browser) {
        return Sha256.hex(browser.text() + "\n" + request.path() + "?" + request.query() + "\n"
                + new String(request.body(), StandardCharsets.ISO_8859_1));
    }

    /** Returns the stored or pending response to the same form; otherwise registers this one as pending and returns none. */
    private synchronized Option<CompletionStage<Response>> earlier(
            BrowserId browser, String form, CompletableFuture<Response> pending) {
        Instant now = clock.instant();
        Option<Response> done = Option.of(results.get(browser))
                .flatMap(forms -> Option.of(forms.get(form)))
                .flatMap(each -> each.responseAt(now));
        return done.<CompletionStage<Response>>map(CompletableFuture::completedFuture)
                .orElse(() -> Option.of(running.putIfAbsent(form, pending)));
    }

    private synchronized void keep(BrowserId browser, String form, Option<StoredResult> result) {
        Instant now = clock.instant();
        results.values().removeIf(forms -> {
            forms.values().removeIf(each -> each.isExpiredAt(now));
            return forms.isEmpty();
        });
        result.forEach(each -> {
            Map<String, StoredResult> forms = results.computeIfAbsent(browser, first -> new LinkedHashMap<>());
            forms.put(form, each);
            evictOldest(forms, MAX_RESULTS_PER_BROWSER);
            evictOldest(results, MAX_BROWSERS);
        });
    }

    private static void evictOldest(Map<?, ?> entries, int limit) {
        Iterator<?> first = entries.keySet().iterator();
        if (entries.size() > limit) {
            first.next();
            first.remove();
        }
    }

    private void finish(
            String form,
            CompletableFuture<Response> pending,
            @Nullable Response response,
            @Nullable Throwable failure) {
        synchronized (this) {
            running.remove(form);
        }
        if (response == null) {
            pending.completeExceptionally(
                    failure == null ? new IllegalStateException("form completed without a response") : failure);
        } else {
            pending.complete(response);
        }
    }

    /** Drops the results of a browser that has signed out. */
    public synchronized void forget(BrowserId browser) {
        results.remove(browser);
    }

    /**
     * Stored response to the same form.
     *
     * @param responseUntil the time until which {@code response} is returned
     * @param later the response afterwards
     * @param expiresAt the time at which the form is handled again
     */
    private record StoredResult(Response response, Instant responseUntil, Option<Response> later, Instant expiresAt) {

        static Option<StoredResult> of(FormResult result, Response response, Instant now) {
            if (result instanceof FormResult.Secret secret) {
                Instant responseUntil = now.plus(SECRET_LIFETIME);
                return Option.some(new StoredResult(
                        response,
                        responseUntil,
                        secret.later(),
                        secret.later().isDefined() ? now.plus(LIFETIME) : responseUntil));
            }
            return Option.when(
                    result instanceof FormResult.Done,
                    () -> new StoredResult(response, now.plus(LIFETIME), Option.none(), now.plus(LIFETIME)));
        }

        Option<Response> responseAt(Instant now) {
            if (isExpiredAt(now)) {
                return Option.none();
            }
            return now.isBefore(responseUntil) ? Option.some(response) : later;
        }

        boolean isExpiredAt(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }
}
