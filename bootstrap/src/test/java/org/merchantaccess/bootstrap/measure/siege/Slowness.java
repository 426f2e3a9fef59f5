package org.merchantaccess.bootstrap.measure.siege;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The ways in which a client keeps a server waiting. */
enum Slowness {
    /** A head that never ends, a byte a second. */
    HEAD("POST /v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", "a"),
    /** A body that was announced, a byte a second. */
    BODY(
            "POST /v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n",
            " "),
    /** Requests with long answers, and none of them read. */
    READING(longRequest().repeat(40), longRequest());

    private final String begin;
    private final String each;

    Slowness(String begin, String each) {
        this.begin = begin;
        this.each = each;
    }

    /** The path stands in the answer as well. */
    private static String longRequest() {
        return "GET /" + "a".repeat(7000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    /** What is sent at first. */
    byte[] begin() {
        return begin.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What is sent each second. */
    byte[] each() {
        return each.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What its end is called. */
    String ended() {
        return "closed, slow " + name().toLowerCase(Locale.ROOT);
    }
}
