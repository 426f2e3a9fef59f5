package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.domain.merchant.MerchantProfile;

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
        return new Nodes() {
            @Override
            public void join(NodeId node) {
                entries.add("join");
                nodes.join(node);
            }

            @Override
            public boolean acknowledge(NodeId node, long applied) {
                return nodes.acknowledge(node, applied);
            }

            @Override
            public Map<NodeId, Long> acknowledgements() {
                return nodes.acknowledgements();
            }

            @Override
            public void leave(NodeId node) {
                nodes.leave(node);
            }
        };
    }

    ChangeFeed of(ChangeFeed feed) {
        return new ChangeFeed() {
            @Override
            public long append(MerchantProfile merchant) {
                return feed.append(merchant);
            }

            @Override
            public long appendWithoutMerchant() {
                return feed.appendWithoutMerchant();
            }

            @Override
            public long head() {
                return feed.head();
            }

            @Override
            public Snapshot snapshot() {
                entries.add("load");
                return feed.snapshot();
            }

            @Override
            public Option<List<Entry>> after(long number) {
                return feed.after(number);
            }
        };
    }
}
