package org.merchantaccess.bootstrap.measure.load;

import io.vavr.control.Option;

/**
 * An answer that has come in whole.
 *
 * @param text head and body
 * @param headLength where the body begins
 */
public record ReceivedAnswer(String text, int headLength) {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length: ";
    private static final int STATUS_BEGINS = "HTTP/1.1 ".length();
    private static final String TOKEN = "\"access_token\":\"";

    /** None while the rest is yet to come. */
    static Option<ReceivedAnswer> parse(String received) {
        int end = received.indexOf(END_OF_HEAD);
        if (end < 0) {
            return Option.none();
        }
        int headLength = end + END_OF_HEAD.length();
        int length = received.indexOf(LENGTH) + LENGTH.length();
        int bodyLength = Integer.parseInt(received, length, received.indexOf('\r', length), 10);
        return Option.when(received.length() == headLength + bodyLength, new ReceivedAnswer(received, headLength));
    }

    public int status() {
        return Integer.parseInt(text, STATUS_BEGINS, STATUS_BEGINS + 3, 10);
    }

    public String body() {
        return text.substring(headLength);
    }

    /** The token granted, where the question was a login. */
    String token() {
        int begin = text.indexOf(TOKEN, headLength) + TOKEN.length();
        return text.substring(begin, text.indexOf('"', begin));
    }
}
