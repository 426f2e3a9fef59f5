package org.merchantaccess.domain.token;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.domain.kernel.Characters;

/**
 * The method and path of a refused call, as the API gate or the embedding server received them. They are shown to the merchant and have no
 * influence on decisions.
 *
 * @param method the method; empty if the gate did not send it
 * @param path the path without parameters and query, which may hold secrets
 */
public record RequestedOperation(String method, String path) {

    public static final int MAX_METHOD = 16;

    /** A longer path is shortened, so that a list of refused requests stays bounded. */
    public static final int MAX_PATH = 200;

    public RequestedOperation {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        if (!isMethod(method) || !isPath(path)) {
            throw new IllegalArgumentException("a requested operation must have a printable path of at most " + MAX_PATH
                    + " characters without a query, and a method of at most " + MAX_METHOD + " letters");
        }
    }

    /**
     * Returns the operation of a request; none if its path is not printable.
     *
     * @param method the method; dropped if it is malformed
     * @param uri the path; what follows the first parameter, query or fragment is dropped
     */
    public static Option<RequestedOperation> parse(String method, String uri) {
        String path = shortened(withoutParameters(uri));
        return Option.when(isPath(path), () -> new RequestedOperation(isMethod(method) ? method : "", path));
    }

    private static String withoutParameters(String uri) {
        for (int at = 0; at < uri.length(); at++) {
            if (isDelimiter(uri.charAt(at))) {
                return uri.substring(0, at);
            }
        }
        return uri;
    }

    private static String shortened(String path) {
        return path.length() <= MAX_PATH ? path : path.substring(0, MAX_PATH);
    }

    private static boolean isMethod(String text) {
        return text.length() <= MAX_METHOD && Characters.allMatch(text, RequestedOperation::isLetterOrHyphen);
    }

    private static boolean isLetterOrHyphen(int unit) {
        return (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z') || unit == '-';
    }

    private static boolean isPath(String text) {
        return text.startsWith("/")
                && text.length() <= MAX_PATH
                && Characters.allMatch(text, unit -> unit > ' ' && unit <= '~' && !isDelimiter(unit));
    }

    private static boolean isDelimiter(int unit) {
        return unit == '?' || unit == '#' || unit == ';';
    }
}
