package org.merchantaccess.command.server;

import java.time.Duration;

/** A demo that accepts connections. */
public interface StartedDemo {

    /** Returns instructions for trying the demo. */
    String guide();

    /** Returns addresses and credentials for a program: one line of JSON. */
    String json();

    /**
     * Sends logins and calls to the demo for that time, at least one of each, and stops the demo.
     *
     * @return the exit code: 0, or 1 if one was refused
     */
    int rehearse(Duration time);

    /**
     * Waits for a stop signal and stops the demo.
     *
     * @return the exit code: 0, or 1 if a second signal cut open calls short
     */
    int runUntilStopped();
}
