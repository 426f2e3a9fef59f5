package org.merchantaccess.http.vertx;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vavr.control.Option;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merchantaccess.http.exchange.Fault;
import org.merchantaccess.http.exchange.HostField;

/** Whether it is beyond doubt where a request begins and ends and whom it is for: doubt is what requests are smuggled in (S94). */
final class Framing {

    private static final int MOST_DIGITS_OF_A_LENGTH = 9;

    /** Colon and blank. Over HTTP/1.1 a head that is too long is refused before it gets here. */
    private static final int OVERHEAD_OF_A_LINE = 2;

    private Framing() {}

    /** What is wrong with the head of a request that could be read. */
    static Option<Fault> fault(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return faultOfLines(headers)
                .orElse(() -> Option.when(!namesOneHost(request) || !isKnownCoding(headers), Fault.MALFORMED_REQUEST))
                .orElse(() -> faultOfLength(request));
    }

    /** What is wrong with a head that could not be read, by why it could not. */
    static Fault fault(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Fault.TARGET_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException ? Fault.HEADERS_TOO_LARGE : Fault.MALFORMED_REQUEST;
    }

    /**
     * Returns true for a request that announces a body which cannot change its meaning (RFC 9110, sections 9.3.1 and 9.3.2): it is answered
     * without it.
     */
    static boolean isAnsweredFromHead(HttpServerRequest request) {
        return (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                && announcesBody(request.headers());
    }

    private static boolean announcesBody(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.matches("0+"));
    }

    static boolean hasBody(HttpServerRequest request) {
        if (isHttp2(request)) { // where no header need tell of it
            return true;
        }
        MultiMap headers = request.headers();
        return headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** What is wrong with the header lines, each counted, which {@link MultiMap#size()} does not do with repeated ones. */
    private static Option<Fault> faultOfLines(MultiMap headers) {
        int count = 0;
        int octets = 0;
        boolean areTokens = true;
        for (Map.Entry<String, String> line : headers) {
            count++;
            octets += line.getKey().length() + line.getValue().length() + OVERHEAD_OF_A_LINE;
            areTokens &= isToken(line.getKey());
        }
        if (count > Sizes.HEADER_COUNT || octets > Sizes.HEADERS) {
            return Option.some(Fault.HEADERS_TOO_LARGE);
        }
        return Option.when(!areTokens, Fault.MALFORMED_REQUEST);
    }

    /** RFC 9110, section 5.1. */
    private static boolean isToken(String name) {
        for (int at = 0; at < name.length(); at++) {
            char unit = name.charAt(at);
            boolean isLetterOrDigit =
                    (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9');
            if (!isLetterOrDigit && "!#$%&'*+-.^_`|~".indexOf(unit) < 0) {
                return false;
            }
        }
        return !name.isEmpty();
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
        List<String> hosts = hosts(request);
        return hosts.isEmpty()
                ? request.version() == HttpVersion.HTTP_1_0
                : hosts.size() == 1 && HostField.isValid(hosts.get(0));
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

    private static Option<Fault> faultOfLength(HttpServerRequest request) {
        String length = request.headers().get(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return Option.none();
        }
        if (length.isEmpty() || !length.chars().allMatch(unit -> unit >= '0' && unit <= '9')) {
            return Option.some(Fault.MALFORMED_REQUEST);
        }
        boolean isTooMuch = length.length() > MOST_DIGITS_OF_A_LENGTH || Integer.parseInt(length) > Sizes.BODY;
        return Option.when(isTooMuch && !isAnsweredFromHead(request), Fault.PAYLOAD_TOO_LARGE);
    }
}
