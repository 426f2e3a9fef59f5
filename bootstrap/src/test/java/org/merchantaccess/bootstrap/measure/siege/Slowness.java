package org.merchantaccess.bootstrap.measure.siege;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The kinds of slow clients. */
enum Slowness {
    /** Sends an endless request head, one byte per second. */
    HEAD("POST /v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", "a"),
    /** Sends a request body, one byte per second. */
    BODY(
            "POST /v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n",
            " "),
    /** Sends requests with long responses and never reads them. */
    READING(longRequest().repeat(40), longRequest());

    private final String begin;
    private final String each;

    Slowness(String begin, String each) {
        this.begin = begin;
        this.each = each;
    }

    /** The response repeats the path, so it is long too. */
    private static String longRequest() {
        return "GET /" + "a".repeat(7000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    /** Returns the bytes to send on connect. */
    byte[] begin() {
        return begin.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns the bytes to send each second. */
    byte[] each() {
        return each.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns the outcome to record when the server closes the connection. */
    String ended() {
        return "closed, slow " + name().toLowerCase(Locale.ROOT);
    }
}
