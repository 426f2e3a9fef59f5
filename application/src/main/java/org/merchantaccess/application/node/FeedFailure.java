package org.merchantaccess.application.node;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The reason why a node cannot follow the change feed from its position. The node must not decide on its present state. */
public sealed interface FeedFailure {

    /** The feed has dropped entries after the position. The node loads a snapshot. */
    record TooFarBehind() implements FeedFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooFarBehind(this);
        }
    }

    /** The store has another history since a restore was accepted. The node loads a snapshot. */
    record OtherHistory() implements FeedFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.otherHistory(this);
        }
    }

    /**
     * The store lacks changes that this node has applied, such as after a failover to a standby without the latest commits. The node
     * records the loss in the store.
     */
    record CommitsLost() implements FeedFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.commitsLost(this);
        }
    }

    /** A node has recorded that the store lacks changes. No node may go on until the loss is accepted. */
    record LossRecorded() implements FeedFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lossRecorded(this);
        }
    }

    /**
     * A newer version of the program wrote an entry that this version cannot read.
     *
     * @param format the kind and format of the entry, such as {@code merchant:2}
     */
    record UnknownFormat(String format) implements FeedFailure {
        public UnknownFormat {
            requireNonNull(format, "format");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownFormat(this);
        }
    }

    /**
     * The store uses sealing keys that this node does not hold.
     *
     * @param version the number of their version
     */
    record SealingKeysMissing(int version) implements FeedFailure {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sealingKeysMissing(this);
        }
    }

    <R> R match(Cases<R> cases);

    /** Maps each failure to a result. */
    interface Cases<R> {
        R tooFarBehind(TooFarBehind failure);

        R otherHistory(OtherHistory failure);

        R commitsLost(CommitsLost failure);

        R lossRecorded(LossRecorded failure);

        R unknownFormat(UnknownFormat failure);

        R sealingKeysMissing(SealingKeysMissing failure);
    }
}
