package org.merchantaccess.bootstrap.measure;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.token.AccessFailure;
import org.merchantaccess.application.token.CheckCall;

/** Calls with tokens their node has never seen. When it has seen them all, another node takes its place. */
final class FreshCalls {

    private static final int TOKENS = 2_000;

    private final NodesOnOneStore nodes;
    private final List<CheckCall.Query> calls;
    private MerchantAccess node;
    private int made;

    FreshCalls(NodesOnOneStore nodes, MerchantSoftware software) {
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
