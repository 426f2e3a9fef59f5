package org.merchantaccess.persistence.store;

import org.merchantaccess.application.port.Ticker;

/** The clocks of the machine. */
public final class SystemTicker implements Ticker {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public long wallMillis() {
        return System.currentTimeMillis();
    }
}
