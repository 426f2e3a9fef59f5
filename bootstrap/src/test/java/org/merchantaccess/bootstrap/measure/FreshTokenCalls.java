package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;
import org.merchantaccess.http.exchange.Response;

/** Calls with tokens that the node has not verified before. After the last token a new node takes over. */
final class FreshTokenCalls {

    private static final int TOKENS = 2_000;

    private final NodesOnOneStore nodes;
    private final List<CheckCall.Query> calls;
    private final List<ApiRequest> requests;
    private ApiNode node;
    private int made;

    FreshTokenCalls(NodesOnOneStore nodes, NodeRequests software) {
        this.nodes = nodes;
        this.calls = Stream.generate(software::callWithNewToken).limit(TOKENS).toList();
        this.requests = calls.stream().map(ApiRequest::call).toList();
        this.node = ApiNode.of(nodes.join());
    }

    /** Makes the next call at the use case. */
    Either<AccessFailure, CheckCall.Caller> make() {
        int next = next();
        return node.node().tokens().checkCall().handle(calls.get(next));
    }

    /** Makes the next call at the endpoint. */
    Response answer() {
        int next = next();
        return node.answer(requests.get(next));
    }

    private int next() {
        if (made == TOKENS) {
            nodes.leave(node.node());
            node = ApiNode.of(nodes.join());
            made = 0;
        }
        return made++;
    }
}
