package org.merchantaccess.bootstrap.measure.load;

import java.util.List;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Route;

/** The API as it would be without a thought: every request is answered as one like it was answered once. */
final class ConstantAnswers {

    private static final List<Answer.Header> HEADERS = List.of(
            new Answer.Header("Content-Type", "application/json"), new Answer.Header("Cache-Control", "no-store"));

    private ConstantAnswers() {}

    static List<Route> like(ReceivedAnswer login, ReceivedAnswer call) {
        return List.of(new Route("POST", "/v1/login", always(login)), new Route("GET", "/v1/whoami", always(call)));
    }

    private static Endpoint.Immediate always(ReceivedAnswer answered) {
        Answer answer = new Answer(answered.status(), HEADERS, answered.body());
        return request -> answer;
    }
}
