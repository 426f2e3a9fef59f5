package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.merchantaccess.application.node.FeedChange;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.RegisteredNode;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.token.RevokedToken;

/** Store ports within one simulated transaction. They start with a stored state and record the state after the transaction. */
final class SimulatedStore implements ChangeFeed, Nodes, MerchantProfiles, AuditTrail {

    private final PlantedFault fault;
    private final boolean countsPolls;
    private final List<String> actions = new ArrayList<>();
    /** Equal profiles are the same object, for fast comparison. */
    private final Map<MerchantProfile, MerchantProfile> merchants = new HashMap<>();

    private StoredState state = StoredState.NOTHING;
    private Option<Node> caller = Option.none();
    private int now;
    private List<Integer> suspended = List.of();
    private long reservedNumber;
    private boolean writesNewFormat;

    /**
     * Creates a store.
     *
     * @param countsPolls false if nodes are never removed, to keep the number of states small
     */
    SimulatedStore(PlantedFault fault, boolean countsPolls) {
        this.fault = fault;
        this.countsPolls = countsPolls;
    }

    /** Begins a transaction of a node. */
    void begin(StoredState before, int moment, long number, Node node) {
        state = before;
        now = moment;
        reservedNumber = number;
        caller = Option.some(node);
        writesNewFormat = false;
        actions.clear();
    }

    /** Lets the transaction write changes in a format that nodes of the older version cannot read. */
    void writeNewFormat() {
        writesNewFormat = true;
    }

    int now() {
        return now;
    }

    /**
     * Sets the clocks of all nodes.
     *
     * @param suspendedMoments how long each machine was suspended, by the index of the node
     */
    void setClocks(int moment, List<Integer> suspendedMoments) {
        now = moment;
        suspended = suspendedMoments;
    }

    /** Returns how long the machine of a node was suspended. */
    int suspended(int index) {
        return suspended.get(index);
    }

    StoredState left() {
        return state;
    }

    /** Describes the actions of the transaction. */
    String description() {
        return String.join(" and ", actions);
    }

    @Override
    public long append(MerchantProfile merchant) {
        MerchantProfile known = merchants.computeIfAbsent(merchant, one -> one);
        long number = fault == PlantedFault.NUMBER_BEFORE_COMMIT ? reservedNumber : state.head() + 1;
        if (state.isLossRecorded()) {
            actions.add("cannot change a store that lacks commits");
            throw new PortUnavailable("the store lacks commits");
        }
        state = state.with(new StoredState.Change(state.nextPosition(number), known, now, writesNewFormat));
        actions.add("commits change " + number + (writesNewFormat ? " in a new format" : ""));
        return number;
    }

    @Override
    public long appendWithoutMerchant() {
        throw new UnsupportedOperationException("only merchants change in the model");
    }

    @Override
    public boolean canAppend(SigningKeyRing keys) {
        throw new UnsupportedOperationException("only merchants change in the model");
    }

    @Override
    public boolean canAppendRevokedTokens() {
        throw new UnsupportedOperationException("only merchants change in the model");
    }

    @Override
    public long append(SigningKeyRing keys) {
        throw new UnsupportedOperationException("only merchants change in the model");
    }

    @Override
    public long appendRevokedTokens(List<RevokedToken> tokens) {
        throw new UnsupportedOperationException("only merchants change in the model");
    }

    @Override
    public long head() {
        actions.add("finds nothing to change");
        return state.head();
    }

    @Override
    public FeedFormats formats() {
        return FeedFormats.none();
    }

    @Override
    public boolean canAppend(MerchantProfile merchant) {
        return true;
    }

    /** Returns the merchants as the version of the node can read them. */
    @Override
    public Either<FeedFailure, Snapshot> snapshot() {
        if (state.isLossRecorded()) {
            actions.add("finds a recorded loss");
            return Either.left(new FeedFailure.LossRecorded());
        }
        if (fault != PlantedFault.CHECKS_ONLY_RETURNED_FORMATS && hasUnknownEntryAfter(0)) {
            return Either.left(new FeedFailure.UnknownFormat("new"));
        }
        actions.add("loads everything up to " + visible().head());
        Map<MerchantId, MerchantProfile> latest = new LinkedHashMap<>();
        visible().feed().stream()
                .filter(change -> !isUnknown(change))
                .forEach(change -> latest.put(change.merchant().id(), change.merchant()));
        return Either.right(new Snapshot(visible().position(), List.copyOf(latest.values()), List.of()));
    }

    @Override
    public Either<FeedFailure, FeedPosition> verified(FeedPosition position) {
        if (state.isLossRecorded()) {
            actions.add("finds a recorded loss");
            return Either.left(new FeedFailure.LossRecorded());
        }
        if (isLost(position)) {
            actions.add("finds that commits were lost");
            return Either.left(new FeedFailure.CommitsLost());
        }
        if (position.history().isEmpty()) {
            return Either.left(new FeedFailure.OtherHistory());
        }
        long checkedFrom = fault == PlantedFault.CHECKS_ONLY_RETURNED_FORMATS ? position.number() : 0;
        return fault != PlantedFault.SKIPS_UNKNOWN_FORMAT && hasUnknownEntryAfter(checkedFrom)
                ? Either.left(new FeedFailure.UnknownFormat("new"))
                : Either.right(position);
    }

    private boolean hasUnknownEntryAfter(long number) {
        boolean isThere = visible().feed().stream().anyMatch(change -> change.number() > number && isUnknown(change));
        if (isThere) {
            actions.add("finds an entry that it cannot read");
        }
        return isThere;
    }

    @Override
    public Either<FeedFailure, Batch> after(FeedPosition position) {
        return verified(position).map(this::read);
    }

    private Batch read(FeedPosition position) {
        actions.add("reads entries after " + position.number() + ", up to "
                + visible().head());
        return new Batch(
                visible().feed().stream()
                        .filter(change -> change.number() > position.number())
                        .filter(change -> !isUnknown(change))
                        .map(change -> new Entry(change.position(), new FeedChange.MerchantChanged(change.merchant())))
                        .toList(),
                true);
    }

    private boolean isLost(FeedPosition position) {
        boolean isKnown = fault == PlantedFault.COMPARES_ONLY_NUMBERS
                ? position.number() <= visible().head()
                : visible().has(position);
        return !position.history().isEmpty() && !isKnown;
    }

    private boolean isUnknown(StoredState.Change change) {
        return change.isInNewFormat() && caller.exists(Node::isOfOlderVersion);
    }

    @Override
    public void recordLostCommits(FeedPosition applied) {
        actions.add("records that commits were lost");
        state = state.withLossRecorded();
    }

    @Override
    public void dropOldEntries() {
        throw new UnsupportedOperationException("no entry is dropped in the model");
    }

    private StoredState visible() {
        return fault == PlantedFault.READS_STALE_REPLICA
                ? state.withFeed(state.feed().stream()
                        .filter(change -> change.moment() + ModelParameters.TIMEOUT < now)
                        .toList())
                : state;
    }

    @Override
    public void join(NodeRegistration node) {
        actions.add("registers");
        state = state.with(node.id(), new StoredState.Row(0, moment(), moment(), node.maxStaleness()));
    }

    @Override
    public boolean recordPoll(NodeId node, long applied) {
        long acknowledged =
                fault == PlantedFault.ACKNOWLEDGES_UNAPPLIED ? visible().head() : applied;
        boolean isCounted = fault != PlantedFault.IDLE_POLLS_NOT_COUNTED
                || row(node).exists(row -> row.acknowledged() != acknowledged);
        return isUpdated(
                node, acknowledged, row -> (isCounted ? row.polledAt(moment()) : row).withAcknowledged(acknowledged));
    }

    @Override
    public boolean acknowledge(NodeId node, FeedPosition applied) {
        if (!state.has(applied)) {
            actions.add("cannot acknowledge a lost change");
            return false;
        }
        return isUpdated(node, applied.number(), row -> row.withAcknowledged(applied.number()));
    }

    /** Nodes never hold other keys in the model. */
    @Override
    public void recordSealingKeys(NodeId node, SealingKeyVersions held) {
        throw new UnsupportedOperationException();
    }

    private boolean isUpdated(NodeId node, long acknowledged, UnaryOperator<StoredState.Row> update) {
        Option<StoredState.Row> known = row(node);
        actions.add(known.isDefined() ? "acknowledges " + acknowledged : "is not registered");
        known.forEach(row -> state = state.with(node, update.apply(row)));
        return known.isDefined();
    }

    private Option<StoredState.Row> row(NodeId node) {
        return Option.of(state.rows().get(node.text()));
    }

    private int moment() {
        return countsPolls ? now : 0;
    }

    @Override
    public List<RegisteredNode> all() {
        actions.add("queries the nodes");
        return state.rows().entrySet().stream()
                .filter(row -> fault != PlantedFault.LISTS_ONLY_CURRENT_NODES
                        || row.getValue().acknowledged() == state.head())
                .map(row -> new RegisteredNode(
                        new NodeRegistration(
                                new NodeId(row.getKey()),
                                maxStaleness(row.getValue()),
                                FeedFormats.none(),
                                SealingKeyVersions.none()),
                        row.getValue().acknowledged(),
                        polls(row.getValue())))
                .toList();
    }

    private long polls(StoredState.Row row) {
        return fault == PlantedFault.POLL_COUNT_STARTS_AGAIN ? row.lastPoll() - row.joined() : row.lastPoll();
    }

    private Duration maxStaleness(StoredState.Row row) {
        return switch (fault) {
            case TIMEOUT_TOO_SHORT -> ModelParameters.MOMENT.negated();
            case REPORTS_STALENESS_OF_CALLER -> caller.get().maxStaleness();
            default -> row.maxStaleness();
        };
    }

    @Override
    public void removeUnlessPolled(NodeId node, long polls) {
        boolean isUnchanged = row(node).exists(row -> polls(row) == polls);
        actions.add((isUnchanged ? "removes " : "does not remove ") + node.text());
        state = isUnchanged ? state.without(node.text()) : state;
    }

    @Override
    public void leave(NodeId node) {
        actions.add("leaves the nodes");
        state = state.without(node.text());
    }

    @Override
    public Option<MerchantProfile> find(MerchantId id) {
        return state.merchant(id);
    }

    @Override
    public Option<MerchantProfile> findForChange(MerchantId id) {
        return find(id);
    }

    @Override
    public void add(MerchantProfile profile) {
        throw new UnsupportedOperationException("no merchant is opened in the model");
    }

    /** Does nothing, because profiles are read from the feed. */
    @Override
    public void save(MerchantProfile profile) {}

    @Override
    public boolean claim(AppId appId) {
        throw new UnsupportedOperationException("no App ID is created in the model");
    }

    @Override
    public List<MerchantId> due(Instant now, int limit) {
        throw new UnsupportedOperationException("no change of the model is due by time");
    }

    @Override
    public long count() {
        throw new UnsupportedOperationException("no merchant is opened in the model");
    }

    @Override
    public Page<MerchantProfile> list(PageRequest request) {
        throw new UnsupportedOperationException("no list is read in the model");
    }

    @Override
    public void append(AuditEntry entry) {}

    @Override
    public Page<AuditEntry> of(MerchantId merchant, AuditCriteria criteria, PageRequest request) {
        throw new UnsupportedOperationException("the audit trail is not read in the model");
    }

    @Override
    public ChainReport verify(MerchantId merchant, Option<ChainEnd> noted) {
        throw new UnsupportedOperationException("the audit trail is not read in the model");
    }
}
