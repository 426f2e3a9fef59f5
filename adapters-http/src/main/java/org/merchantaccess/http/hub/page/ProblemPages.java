package org.merchantaccess.http.hub.page;

import io.vavr.control.Option;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.FaultResponses;
import org.merchantaccess.http.exchange.RequestFault;
import org.merchantaccess.http.exchange.Response;

/** Renders error pages. They contain only the texts of {@link HubProblem} (S89). */
public final class ProblemPages implements FaultResponses {

    private final Environment environment;
    private final Pages pages;
    private final Assets assets;

    /** Creates the error pages of one Hub. */
    public ProblemPages(Environment environment, Pages pages, Assets assets) {
        this.environment = environment;
        this.pages = pages;
        this.assets = assets;
    }

    /** Data of an error page. */
    public record View(Frame frame, HubProblem problem) {}

    /** Returns the error page for a guest. */
    public Response answer(HubProblem problem) {
        return answer(problem, new Frame(environment, problem.title(), Option.none(), assets));
    }

    /** Returns the error page within that frame. */
    public Response answer(HubProblem problem, Frame frame) {
        return pages.show(problem.status(), "page/problem", new View(frame, problem));
    }

    @Override
    public Response answer(RequestFault fault, String path) {
        return answer(problem(fault));
    }

    private static HubProblem problem(RequestFault fault) {
        return switch (fault) {
            case MALFORMED_REQUEST -> HubProblem.MALFORMED;
            case TLS_REQUIRED -> HubProblem.TLS_REQUIRED;
            case NOT_FOUND -> HubProblem.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> HubProblem.WRONG_METHOD;
            case REQUEST_TIMEOUT -> HubProblem.TIMED_OUT;
            case PAYLOAD_TOO_LARGE, TARGET_TOO_LONG, HEADERS_TOO_LARGE -> HubProblem.TOO_LARGE;
            case INTERNAL_ERROR -> HubProblem.BROKEN;
            case UNAVAILABLE -> HubProblem.UNAVAILABLE;
        };
    }
}
