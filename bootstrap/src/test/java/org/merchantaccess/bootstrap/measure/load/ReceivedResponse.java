package org.merchantaccess.bootstrap.measure.load;

import io.vavr.control.Option;

/**
 * A complete response.
 *
 * @param text head and body
 * @param headLength the length of the head, where the body begins
 */
public record ReceivedResponse(String text, int headLength) {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length: ";
    private static final String LENGTH_BY_NGINX = "\r\nContent-Length: ";
    private static final int STATUS_BEGINS = "HTTP/1.1 ".length();
    private static final String TOKEN = "\"access_token\":\"";

    /** Parses received text; none if it is incomplete. */
    public static Option<ReceivedResponse> parse(String received) {
        int end = received.indexOf(END_OF_HEAD);
        if (end < 0) {
            return Option.none();
        }
        int headLength = end + END_OF_HEAD.length();
        int length = Math.max(received.indexOf(LENGTH), received.indexOf(LENGTH_BY_NGINX)) + LENGTH.length();
        int bodyLength = Integer.parseInt(received, length, received.indexOf('\r', length), 10);
        return Option.when(received.length() == headLength + bodyLength, new ReceivedResponse(received, headLength));
    }

    /** Returns the status code. */
    public int status() {
        return Integer.parseInt(text, STATUS_BEGINS, STATUS_BEGINS + 3, 10);
    }

    /** Returns the body. */
    public String body() {
        return text.substring(headLength);
    }

    /** Returns the access token in the response to a login. */
    public String token() {
        int begin = text.indexOf(TOKEN, headLength) + TOKEN.length();
        return text.substring(begin, text.indexOf('"', begin));
    }
}
