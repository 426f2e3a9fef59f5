package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.ChangeFeed;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.NodeId;
import org.merchantaccess.application.port.Nodes;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.MerchantProfile;

/** The ports of the store as one transaction reaches them: they begin with what is at rest, and hold what it leaves. */
final class StoreInHand implements ChangeFeed, Nodes, MerchantProfiles, AuditTrail {

    private final Fault fault;
    private final boolean forgets;
    private final List<String> done = new ArrayList<>();
    /** The same merchant is the same object each time, and quickly compared. */
    private final Map<MerchantProfile, MerchantProfile> merchants = new HashMap<>();

    private AtRest atRest = AtRest.NOTHING;
    private int now;
    private long numberTaken;
    private NodeId polling = new NodeId("nobody");

    StoreInHand(Fault fault, boolean forgets) {
        this.fault = fault;
        this.forgets = forgets;
    }

    /** A transaction begins. */
    void begin(AtRest before, int moment, long number) {
        atRest = before;
        now = moment;
        numberTaken = number;
        done.clear();
    }

    int now() {
        return now;
    }

    /** Somebody looks at a clock. */
    void setNow(int moment) {
        now = moment;
    }

    AtRest left() {
        return atRest;
    }

    /** What was done, in words. */
    String words() {
        return String.join(" and ", done);
    }

    @Override
    public long append(MerchantProfile merchant) {
        MerchantProfile known = merchants.computeIfAbsent(merchant, one -> one);
        long number = fault == Fault.NUMBERS_BEFORE_THE_COMMIT ? numberTaken : atRest.head() + 1;
        atRest = atRest.with(new AtRest.Change(number, known, now));
        done.add("commits change " + number);
        return number;
    }

    @Override
    public long appendOfNoMerchant() {
        throw new UnsupportedOperationException("only merchants change here");
    }

    @Override
    public long head() {
        done.add("finds nothing to change");
        return atRest.head();
    }

    @Override
    public Snapshot snapshot() {
        done.add("loads everything up to " + seen().head());
        Map<MerchantId, MerchantProfile> latest = new LinkedHashMap<>();
        seen().feed().forEach(change -> latest.put(change.merchant().id(), change.merchant()));
        return new Snapshot(seen().head(), List.copyOf(latest.values()));
    }

    @Override
    public Option<List<Entry>> after(long number) {
        AtRest seen = seen();
        done.add("reads what came after " + number + ", up to " + seen.head());
        if (fault == Fault.ACKNOWLEDGES_WHAT_WAS_READ && atRest.rows().containsKey(polling.text())) {
            atRest = atRest.with(polling, new AtRest.Row(seen.head(), noted()));
        }
        return Option.some(seen.feed().stream()
                .filter(change -> change.number() > number)
                .map(change -> new Entry(change.number(), change.merchant()))
                .toList());
    }

    /** Where nobody is ever forgotten, it makes no difference when a node was heard of. */
    private int noted() {
        return forgets ? now : 0;
    }

    private AtRest seen() {
        return fault == Fault.READS_A_COPY_THAT_IS_BEHIND
                ? new AtRest(
                        atRest.feed().stream()
                                .filter(change -> change.moment() + Circumstances.PATIENCE < now)
                                .toList(),
                        atRest.rows(),
                        atRest.taken())
                : atRest;
    }

    @Override
    public void join(NodeId node) {
        done.add("makes itself known");
        atRest = atRest.with(node, new AtRest.Row(0, noted()));
    }

    @Override
    public boolean acknowledge(NodeId node, long applied) {
        boolean known = atRest.rows().containsKey(node.text());
        done.add(known ? "acknowledges " + applied : "is told that it is not known");
        if (known) {
            atRest = atRest.with(node, new AtRest.Row(applied, noted()));
        }
        polling = node;
        return known;
    }

    @Override
    public Map<NodeId, Long> acknowledgements() {
        Map<NodeId, Long> all = atRest.rows().entrySet().stream()
                .filter(row -> fault != Fault.NAMES_ONLY_WHO_HAS_FOLLOWED
                        || row.getValue().acknowledged() == atRest.head())
                .collect(Collectors.toMap(
                        row -> new NodeId(row.getKey()), row -> row.getValue().acknowledged()));
        done.add("asks how far the nodes are");
        return all;
    }

    @Override
    public void leave(NodeId node) {
        done.add("takes itself out of the list of nodes");
        atRest = atRest.without(node.text());
    }

    @Override
    public Option<MerchantProfile> find(MerchantId id) {
        return atRest.merchant(id, Long.MAX_VALUE);
    }

    @Override
    public Option<MerchantProfile> findForChange(MerchantId id) {
        return find(id);
    }

    @Override
    public void add(MerchantProfile profile) {
        throw new UnsupportedOperationException("nobody is opened here");
    }

    /** The feed has it already. */
    @Override
    public void save(MerchantProfile profile) {}

    @Override
    public boolean claim(AppId appId) {
        throw new UnsupportedOperationException("nothing is created here");
    }

    @Override
    public long count() {
        throw new UnsupportedOperationException("no merchant is opened here");
    }

    @Override
    public Page<MerchantProfile> list(PageRequest request) {
        throw new UnsupportedOperationException("nobody reads lists here");
    }

    @Override
    public void append(AuditEntry entry) {}

    @Override
    public Page<AuditEntry> of(MerchantId merchant, PageRequest request) {
        throw new UnsupportedOperationException("nobody reads the trail here");
    }

    @Override
    public ChainReport verify(MerchantId merchant, Option<ChainEnd> noted) {
        throw new UnsupportedOperationException("nobody reads the trail here");
    }
}
