package org.merchantaccess.application.port;

import io.vavr.control.Option;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.token.RefusalCause;

/** Hears nothing. */
enum UnheardDecisions implements Decisions {
    INSTANCE;

    @Override
    public void granted(Question question, AppId appId, ClientAddress from, String requestId) {}

    @Override
    public void refused(
            Question question, RefusalCause cause, Option<AppId> appId, ClientAddress from, String requestId) {}

    @Override
    public void stale(Question question, ClientAddress from, String requestId) {}
}
