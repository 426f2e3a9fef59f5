package org.merchantaccess.http.vertx;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vavr.control.Option;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Fault;

/** Whether it is beyond doubt where a request begins and ends and whom it is for: doubt is what requests are smuggled in (S94). */
final class Framing {

    private static final int MOST_DIGITS_OF_A_LENGTH = 9;

    private Framing() {}

    /** What is wrong with the head of a request that could be read. */
    static Option<Fault> fault(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if (headersOf(headers) > Sizes.HEADER_COUNT) {
            return Option.some(Fault.HEADERS_TOO_LARGE);
        }
        if (!namesOneHost(request) || !isKnownCoding(headers)) {
            return Option.some(Fault.MALFORMED_REQUEST);
        }
        return Option.when(announcesTooMuch(headers), Fault.PAYLOAD_TOO_LARGE);
    }

    /** What is wrong with a head that could not be read, by why it could not. */
    static Fault fault(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Fault.TARGET_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException ? Fault.HEADERS_TOO_LARGE : Fault.MALFORMED_REQUEST;
    }

    static boolean hasBody(HttpServerRequest request) {
        if (isHttp2(request)) { // where no header need tell of it
            return true;
        }
        MultiMap headers = request.headers();
        return headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Repeated ones counted each time, which {@link MultiMap#size()} does not do. */
    private static int headersOf(MultiMap headers) {
        int count = 0;
        for (Iterator<Map.Entry<String, String>> each = headers.iterator(); each.hasNext(); each.next()) {
            count++;
        }
        return count;
    }

    static boolean isHttp2(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    /** The hosts a request names: by a header each, or, in HTTP/2, before all headers. */
    static List<String> hosts(HttpServerRequest request) {
        HostAndPort authority = isHttp2(request) ? request.authority(true) : null;
        List<String> headers = request.headers().getAll(HttpHeaders.HOST);
        if (authority == null) {
            return headers;
        }
        String host = authority.toString();
        return headers.stream().allMatch(host::equals)
                ? List.of(host)
                : Stream.concat(Stream.of(host), headers.stream()).toList();
    }

    /** RFC 9112, section 3.2; RFC 9113, section 8.3.1. */
    private static boolean namesOneHost(HttpServerRequest request) {
        int hosts = hosts(request).size();
        return hosts == 1 || (hosts == 0 && request.version() == HttpVersion.HTTP_1_0);
    }

    /** RFC 9112, section 6.1. */
    private static boolean isKnownCoding(MultiMap headers) {
        if (!headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return true;
        }
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.size() == 1
                && codings.get(0).equalsIgnoreCase("chunked")
                && !headers.contains(HttpHeaders.CONTENT_LENGTH);
    }

    private static boolean announcesTooMuch(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && (length.length() > MOST_DIGITS_OF_A_LENGTH || Integer.parseInt(length) > Sizes.BODY);
    }
}
