package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.util.Locale;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * Hears how each login and each call was decided, and never what was proved by it. Told on the hot path, by many threads at once and
 * outside of transactions: it must neither wait nor throw.
 */
public interface Decisions {

    /** What was asked. */
    enum Question {
        LOGIN,
        CALL;

        /** The word for it, such as {@code login}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whoever asked was let in. */
    void granted(Question question, AppId appId, ClientAddress from, String requestId);

    /**
     * Whoever asked was refused.
     *
     * @param appId the one that was named; none where what was named cannot be one
     */
    void refused(Question question, RefusalCause cause, Option<AppId> appId, ClientAddress from, String requestId);

    /** This node may not decide, for want of a sign of life from the store. */
    void stale(Question question, ClientAddress from, String requestId);

    /** Returns a listener that does nothing. */
    static Decisions unheard() {
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
