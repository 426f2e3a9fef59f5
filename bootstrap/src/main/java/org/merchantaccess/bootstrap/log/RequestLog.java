package org.merchantaccess.bootstrap.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of single requests what their answers do not. */
public final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private RequestLog() {}

    /** Answering broke, and whoever asked was told no more than that. */
    public static void broke(String environment, String requestId, Throwable broken) {
        LOG.atError()
                .addKeyValue("environment", environment)
                .addKeyValue("request_id", requestId)
                .setCause(broken)
                .log("a request failed");
    }
}
