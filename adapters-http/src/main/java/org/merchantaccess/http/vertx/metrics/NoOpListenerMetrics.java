package org.merchantaccess.http.vertx.metrics;

import org.merchantaccess.http.exchange.Route;

/** Metrics that ignore all events. */
enum NoOpListenerMetrics implements ListenerMetrics {
    INSTANCE;

    @Override
    public void answered(Route route, int status, long nanos) {}

    @Override
    public void answeredWithoutRoute(int status, long nanos) {}

    @Override
    public void connectionOpened() {}

    @Override
    public void connectionClosed() {}

    @Override
    public void late(long nanos) {}
}
