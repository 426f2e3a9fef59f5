package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.Nodes;

/** Records the order in which a node joins, loads and commits. */
final class CallRecorder {

    private final List<String> entries = new ArrayList<>();

    List<String> entries() {
        return entries;
    }

    Transactions of(Transactions transactions) {
        return new Transactions() {
            @Override
            public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
                return transactions.inTransaction(whenUnavailable, work).peek(done -> entries.add("commit"));
            }
        };
    }

    Nodes of(Nodes nodes) {
        return new DelegatingNodes(nodes) {
            @Override
            public void join(NodeRegistration node) {
                entries.add("join");
                super.join(node);
            }
        };
    }

    ChangeFeed of(ChangeFeed feed) {
        return new DelegatingFeed(feed) {
            @Override
            public Either<FeedFailure, Snapshot> snapshot() {
                entries.add("load");
                return super.snapshot();
            }
        };
    }
}
