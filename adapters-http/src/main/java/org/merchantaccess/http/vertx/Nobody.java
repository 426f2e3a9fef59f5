package org.merchantaccess.http.vertx;

import org.merchantaccess.http.exchange.Route;

/** Hears nothing. */
enum Nobody implements Watch {
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
