package org.merchantaccess.http.hub.page;

import io.vavr.control.Option;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Fault;
import org.merchantaccess.http.exchange.Faults;

/** Pages for what is wrong. They say no more than {@link Trouble} does (S89). */
public final class TroublePages implements Faults {

    private final Environment environment;
    private final Pages pages;
    private final Assets assets;

    /** Those of one Hub. */
    public TroublePages(Environment environment, Pages pages, Assets assets) {
        this.environment = environment;
        this.pages = pages;
        this.assets = assets;
    }

    /** What a page of trouble shows. */
    public record View(Frame frame, Trouble trouble) {}

    public Answer answer(Trouble trouble) {
        Frame frame = new Frame(environment, trouble.title(), Option.none(), assets);
        return pages.show(trouble.status(), "page/trouble", new View(frame, trouble));
    }

    @Override
    public Answer answer(Fault fault, String path) {
        return answer(trouble(fault));
    }

    private static Trouble trouble(Fault fault) {
        return switch (fault) {
            case MALFORMED_REQUEST -> Trouble.MALFORMED;
            case TLS_REQUIRED -> Trouble.TLS_REQUIRED;
            case NOT_FOUND -> Trouble.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> Trouble.WRONG_METHOD;
            case REQUEST_TIMEOUT -> Trouble.TIMED_OUT;
            case PAYLOAD_TOO_LARGE, TARGET_TOO_LONG, HEADERS_TOO_LARGE -> Trouble.TOO_LARGE;
            case INTERNAL_ERROR -> Trouble.BROKEN;
            case UNAVAILABLE -> Trouble.UNAVAILABLE;
        };
    }
}
