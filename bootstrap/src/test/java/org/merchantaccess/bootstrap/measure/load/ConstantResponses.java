package org.merchantaccess.bootstrap.measure.load;

import java.util.List;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;

/** Routes with the API's paths that return constant responses. They measure the HTTP stack alone. */
public final class ConstantResponses {

    private static final List<Response.Header> HEADERS = List.of(
            new Response.Header("Content-Type", "application/json"), new Response.Header("Cache-Control", "no-store"));

    private ConstantResponses() {}

    /** Returns routes that answer every login and call with the recorded response. */
    public static List<Route> like(ReceivedResponse login, ReceivedResponse call) {
        return List.of(new Route("POST", "/v1/login", always(login)), new Route("GET", "/v1/whoami", always(call)));
    }

    private static Endpoint.Immediate always(ReceivedResponse recorded) {
        Response response = new Response(recorded.status(), HEADERS, recorded.body());
        return request -> response;
    }
}
