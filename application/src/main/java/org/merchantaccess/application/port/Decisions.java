package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.util.Locale;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * Listener for the decision on each login and each call; it never receives secrets. Called on the hot path, by many threads concurrently
 * and outside of transactions: it must neither block nor throw.
 */
public interface Decisions {

    /** Kind of request that was decided. */
    enum Question {
        LOGIN,
        CALL;

        /** Returns the name in lower case, such as {@code login}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Called when a request was accepted. */
    void granted(Question question, AppId appId, ClientAddress from, String requestId);

    /**
     * Called when a request was refused.
     *
     * @param appId the App ID in the request; none if it is not well-formed
     */
    void refused(Question question, RefusalCause cause, Option<AppId> appId, ClientAddress from, String requestId);

    /** Called when this node may not decide, because it has not reached the store for too long. */
    void stale(Question question, ClientAddress from, String requestId);

    /** Returns a listener that does nothing. */
    static Decisions none() {
        return new Decisions() {
            @Override
            public void granted(Question question, AppId appId, ClientAddress from, String requestId) {}

            @Override
            public void refused(
                    Question question, RefusalCause cause, Option<AppId> appId, ClientAddress from, String requestId) {}

            @Override
            public void stale(Question question, ClientAddress from, String requestId) {}
        };
    }
}
