package org.merchantaccess.bootstrap.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs failed requests with details that the response does not contain. */
public final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private RequestLog() {}

    /** Logs the exception behind a 500 response. */
    public static void broke(String environment, String requestId, Throwable broken) {
        LOG.atError()
                .addKeyValue("environment", environment)
                .addKeyValue("request_id", requestId)
                .setCause(broken)
                .log("a request failed");
    }
}
