package org.merchantaccess.application.port.node;

/** Signals of a store of one node: there is no other node. */
enum NoSignals implements ChangeSignals {
    INSTANCE;

    @Override
    public void send() {
        // There is no other node.
    }

    @Override
    public void listen(Runnable listener) {
        // No signal arrives.
    }
}
