package org.merchantaccess.application.directory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.application.port.node.FeedFailure;
import org.merchantaccess.application.port.node.FeedPosition;
import org.merchantaccess.application.port.node.Nodes;
import org.merchantaccess.application.port.node.RegisteredNode;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** Store ports within one simulated transaction. They start with a stored state and record the state after the transaction. */
final class SimulatedStore implements ChangeFeed, Nodes, MerchantProfiles, AuditTrail {

    private final PlantedFault fault;
    private final Duration timeout;
    private final boolean removesNodes;
    private final List<String> actions = new ArrayList<>();
    /** Equal profiles are the same object, for fast comparison. */
    private final Map<MerchantProfile, MerchantProfile> merchants = new HashMap<>();

    private StoredState state = StoredState.NOTHING;
    private int now;
    private long reservedNumber;
    private boolean isPoll;

    /**
     * Creates a store.
     *
     * @param timeout the maximum staleness that the store reports for each node
     */
    SimulatedStore(PlantedFault fault, Duration timeout, boolean removesNodes) {
        this.fault = fault;
        this.timeout = timeout;
        this.removesNodes = removesNodes;
    }

    /** Begins a transaction. */
    void begin(StoredState before, int moment, long number) {
        state = before;
        now = moment;
        reservedNumber = number;
        isPoll = false;
        actions.clear();
    }

    int now() {
        return now;
    }

    /** Sets the time that clocks show. */
    void setNow(int moment) {
        now = moment;
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
        state = state.with(new StoredState.Change(number, known, now));
        actions.add("commits change " + number);
        return number;
    }

    @Override
    public long appendWithoutMerchant() {
        throw new UnsupportedOperationException("only merchants change in the model");
    }

    @Override
    public long head() {
        actions.add("finds nothing to change");
        return state.head();
    }

    @Override
    public Either<FeedFailure, Snapshot> snapshot() {
        actions.add("loads everything up to " + visible().head());
        Map<MerchantId, MerchantProfile> latest = new LinkedHashMap<>();
        visible().feed().forEach(change -> latest.put(change.merchant().id(), change.merchant()));
        return Either.right(new Snapshot(position(visible().head()), List.copyOf(latest.values())));
    }

    @Override
    public Either<FeedFailure, List<Entry>> after(FeedPosition position) {
        StoredState visible = visible();
        if (position.history().isEmpty()) {
            return Either.left(new FeedFailure.OtherHistory());
        }
        actions.add("reads entries after " + position.number() + ", up to " + visible.head());
        return Either.right(visible.feed().stream()
                .filter(change -> change.number() > position.number())
                .map(change -> new Entry(position(change.number()), Option.some(change.merchant())))
                .toList());
    }

    private static FeedPosition position(long number) {
        return new FeedPosition("h", number, "e" + number);
    }

    @Override
    public void recordLostCommits(FeedPosition applied) {
        throw new UnsupportedOperationException("no commit is lost in the model");
    }

    @Override
    public void dropOldEntries() {
        throw new UnsupportedOperationException("no entry is dropped in the model");
    }

    /** Returns a constant if nodes are never removed, to keep the number of states small. */
    private int lastSeen() {
        return removesNodes ? now : 0;
    }

    private StoredState visible() {
        return fault == PlantedFault.READS_STALE_REPLICA
                ? new StoredState(
                        state.feed().stream()
                                .filter(change -> change.moment() + ModelParameters.TIMEOUT < now)
                                .toList(),
                        state.rows(),
                        state.reserved())
                : state;
    }

    @Override
    public void join(NodeId node, Duration maxStaleness) {
        actions.add("registers");
        state = state.with(node, new StoredState.Row(0, lastSeen()));
    }

    @Override
    public boolean recordPoll(NodeId node, long applied) {
        isPoll = true;
        return recorded(
                node, fault == PlantedFault.ACKNOWLEDGES_UNAPPLIED ? visible().head() : applied);
    }

    @Override
    public boolean acknowledge(NodeId node, FeedPosition applied) {
        return recorded(node, applied.number());
    }

    private boolean recorded(NodeId node, long applied) {
        boolean known = state.rows().containsKey(node.text());
        actions.add(known ? "acknowledges " + applied : "is not registered");
        if (known) {
            state = state.with(node, new StoredState.Row(applied, lastSeen()));
        }
        return known;
    }

    /** Returns no rows to a poll: in the model, the store removes nodes. */
    @Override
    public List<RegisteredNode> all() {
        if (isPoll) {
            return List.of();
        }
        actions.add("queries the nodes");
        return state.rows().entrySet().stream()
                .filter(row -> fault != PlantedFault.LISTS_ONLY_CURRENT_NODES
                        || row.getValue().acknowledged() == state.head())
                .map(row -> new RegisteredNode(
                        new NodeId(row.getKey()), row.getValue().acknowledged(), 0, timeout))
                .toList();
    }

    @Override
    public void removeUnlessPolled(NodeId node, long polls) {
        throw new UnsupportedOperationException("the store removes nodes in the model");
    }

    @Override
    public void leave(NodeId node) {
        actions.add("leaves the nodes");
        state = state.without(node.text());
    }

    @Override
    public Option<MerchantProfile> find(MerchantId id) {
        return state.merchant(id, Long.MAX_VALUE);
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
    public Page<AuditEntry> of(MerchantId merchant, PageRequest request) {
        throw new UnsupportedOperationException("the audit trail is not read in the model");
    }

    @Override
    public ChainReport verify(MerchantId merchant, Option<ChainEnd> noted) {
        throw new UnsupportedOperationException("the audit trail is not read in the model");
    }
}
