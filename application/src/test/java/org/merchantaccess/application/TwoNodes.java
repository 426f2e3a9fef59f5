package org.merchantaccess.application;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.node.StoreTopology;
import org.merchantaccess.application.port.ManualTicker;
import org.merchantaccess.application.port.node.ChangeSignals;
import org.merchantaccess.application.settings.AccessSettings;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.contracts.fixture.Scenario;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.contracts.store.FragileTransactions;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;

/** Two nodes on one store in memory. Each can lose its connection to the store, apart from the polls of its follower. */
public final class TwoNodes implements AutoCloseable {

    private final MovableClock clock = new MovableClock();
    private final Ports ports;
    private final Node first;
    private final Node second;

    /** Starts both nodes on an empty store. */
    public TwoNodes() {
        this(new SignalsInMemory());
    }

    private TwoNodes(ChangeSignals signals) {
        ManualTicker ticker = new ManualTicker();
        ports = InMemory.ports(clock)
                .withSystem(system -> system.withTicker(ticker))
                .withStore(store -> store.withTopology(StoreTopology.SHARED).withChangeSignals(signals));
        first = new Node(ports);
        second = new Node(ports);
    }

    /** Starts both nodes without signals: each applies the changes of the other up to a second later. */
    public static TwoNodes withoutSignals() {
        return new TwoNodes(ChangeSignals.none());
    }

    /** Returns the clock of the store and of both nodes. */
    public MovableClock clock() {
        return clock;
    }

    /** Returns the ports that both nodes share. */
    public Ports ports() {
        return ports;
    }

    public Node first() {
        return first;
    }

    public Node second() {
        return second;
    }

    /** Runs the background work of both nodes at the same time; afterwards both have applied all changes. */
    public void catchUp() {
        List<Node> nodes = List.of(first, second);
        ConcurrentRun.inThreads(nodes.size(), i -> {
            nodes.get(i).access.catchUp();
            return i;
        });
        nodes.forEach(node -> node.access.catchUp());
    }

    @Override
    public void close() {
        first.access.close();
        second.access.close();
    }

    /** Signals every node of this process, so that changes need not wait for the next second. */
    private static final class SignalsInMemory implements ChangeSignals {

        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

        @Override
        public void send() {
            listeners.forEach(Runnable::run);
        }

        @Override
        public void listen(Runnable listener) {
            listeners.add(listener);
        }
    }

    /** One of the nodes. */
    public static final class Node {

        private final FragileTransactions transactions;
        private final MerchantAccess access;
        private final Scenario scenario;

        private Node(Ports shared) {
            transactions = new FragileTransactions(shared.store().transactions());
            access = MerchantAccess.on(
                    shared.withStore(store -> store.withTransactions(transactions)),
                    AccessSettings.of(Environment.TEST));
            scenario = Scenario.on(access);
        }

        public MerchantAccess access() {
            return access;
        }

        public Scenario scenario() {
            return scenario;
        }

        /** Returns its connection to the store. */
        public FragileTransactions transactions() {
            return transactions;
        }
    }
}
