package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;

/** Calls with tokens that the node has not verified before. After the last token a new node takes over. */
final class FreshTokenCalls {

    private static final int TOKENS = 2_000;

    private final NodesOnOneStore nodes;
    private final List<CheckCall.Query> calls;
    private MerchantAccess node;
    private int made;

    FreshTokenCalls(NodesOnOneStore nodes, NodeRequests software) {
        this.nodes = nodes;
        this.calls = Stream.generate(software::callWithNewToken).limit(TOKENS).toList();
        this.node = nodes.join();
    }

    Either<AccessFailure, CheckCall.Caller> make() {
        if (made == TOKENS) {
            nodes.leave(node);
            node = nodes.join();
            made = 0;
        }
        return node.tokens().checkCall().handle(calls.get(made++));
    }
}
