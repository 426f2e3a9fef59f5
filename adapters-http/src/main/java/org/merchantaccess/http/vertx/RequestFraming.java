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
import org.merchantaccess.domain.kernel.Characters;
import org.merchantaccess.http.exchange.HostField;
import org.merchantaccess.http.exchange.RequestFault;
import org.merchantaccess.http.vertx.limit.SizeLimits;

/** Rejects requests whose start, end or host is ambiguous: ambiguity enables request smuggling (S94). */
final class RequestFraming {

    private static final int MAX_LENGTH_DIGITS = 9;

    /** Colon and space. Over HTTP/1.1, a head that is too long is refused earlier. */
    private static final int LINE_OVERHEAD = 2;

    private RequestFraming() {}

    /** Returns the fault of a head that could be read; none if it is valid. */
    static Option<RequestFault> fault(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return faultOfLines(headers)
                .orElse(() ->
                        Option.when(!namesOneHost(request) || !isKnownCoding(headers), RequestFault.MALFORMED_REQUEST))
                .orElse(() -> faultOfLength(request));
    }

    /** Returns the fault of a head that could not be read, by the cause of the failure. */
    static RequestFault fault(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return RequestFault.TARGET_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException
                ? RequestFault.HEADERS_TOO_LARGE
                : RequestFault.MALFORMED_REQUEST;
    }

    /**
     * Returns true for a request that announces a body without meaning (RFC 9110, sections 9.3.1 and 9.3.2). The response is sent without
     * reading the body.
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
        if (isHttp2(request)) { // which needs no header for it
            return true;
        }
        MultiMap headers = request.headers();
        return headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Returns the fault of the header lines. Counts every line, while {@link MultiMap#size()} counts repeated headers once. */
    private static Option<RequestFault> faultOfLines(MultiMap headers) {
        int count = 0;
        int octets = 0;
        boolean areTokens = true;
        for (Map.Entry<String, String> line : headers) {
            count++;
            octets += line.getKey().length() + line.getValue().length() + LINE_OVERHEAD;
            areTokens &= isToken(line.getKey());
        }
        if (count > SizeLimits.HEADER_COUNT || octets > SizeLimits.HEADERS) {
            return Option.some(RequestFault.HEADERS_TOO_LARGE);
        }
        return Option.when(!areTokens, RequestFault.MALFORMED_REQUEST);
    }

    /** Returns true for a valid header name (RFC 9110, section 5.1). */
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

    /** Returns the hosts that a request names: one for each header, and in HTTP/2 also the authority. */
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

    /** Returns true if the request names one host as required (RFC 9112, section 3.2; RFC 9113, section 8.3.1). */
    private static boolean namesOneHost(HttpServerRequest request) {
        List<String> hosts = hosts(request);
        return hosts.isEmpty()
                ? request.version() == HttpVersion.HTTP_1_0
                : hosts.size() == 1 && HostField.isValid(hosts.get(0));
    }

    /** Returns true if the transfer coding is absent or {@code chunked} without a length (RFC 9112, section 6.1). */
    private static boolean isKnownCoding(MultiMap headers) {
        if (!headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return true;
        }
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.size() == 1
                && codings.get(0).equalsIgnoreCase("chunked")
                && !headers.contains(HttpHeaders.CONTENT_LENGTH);
    }

    private static Option<RequestFault> faultOfLength(HttpServerRequest request) {
        String length = request.headers().get(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return Option.none();
        }
        if (length.isEmpty() || !Characters.allMatch(length, unit -> unit >= '0' && unit <= '9')) {
            return Option.some(RequestFault.MALFORMED_REQUEST);
        }
        boolean isTooLong = length.length() > MAX_LENGTH_DIGITS || Integer.parseInt(length) > SizeLimits.BODY;
        return Option.when(isTooLong && !isAnsweredFromHead(request), RequestFault.PAYLOAD_TOO_LARGE);
    }
}
