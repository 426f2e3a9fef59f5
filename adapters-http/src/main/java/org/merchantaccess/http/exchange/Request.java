package org.merchantaccess.http.exchange;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.domain.allowlist.ClientAddress;

/** An HTTP request with its whole body, as the HTTP stack received it. */
public interface Request {

    /** Returns the method as sent: methods are case-sensitive (RFC 9110, section 9.1). */
    String method();

    /** Returns the path as sent, neither decoded nor normalized, without the query. */
    String path();

    /** Returns the text after the question mark, neither decoded nor split; empty if absent. */
    String query();

    /** Returns the values of a header, one for each occurrence. */
    List<String> headers(String name);

    /** Returns the whole body; empty if absent. */
    byte[] body();

    /** Returns the address of the peer of the connection; none if the HTTP stack does not know it. */
    Option<ClientAddress> peer();

    /** Returns true if the request arrived over TLS. Returns false if a proxy terminated TLS. */
    default boolean isTls() {
        return false;
    }

    /** Returns the identifier of this request and its response ({@code X-Request-Id}). */
    String id();
}
