package org.merchantaccess.http.exchange;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.allowlist.ClientAddress;

/** One request with its whole body, as the HTTP stack received it. */
public interface Request {

    /** As it was sent: methods are case-sensitive (RFC 9110, section 9.1). */
    String method();

    /** The path as it was sent, neither decoded nor normalised, without the query. */
    String path();

    /** What followed the question mark, neither decoded nor split; empty where there was none. */
    String query();

    /** The values of a header, one for each time it was sent. */
    List<String> headers(String name);

    /** The whole body; empty where there was none. */
    byte[] body();

    /** The other end of the connection; none where the stack does not know it. */
    Option<ClientAddress> peer();

    /** Whether it came over TLS as far as here; a proxy may have ended it before. */
    default boolean isTls() {
        return false;
    }

    /** What this request and its answer are known by ({@code X-Request-Id}). */
    String id();
}
