package org.merchantaccess.command.process;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text as the operating system passes it: bytes in UTF-8.
 *
 * <p>The runtime decodes them by the locale of the process. Without a UTF-8 locale every byte above 127 is lost. On Linux the original
 * bytes can be read from {@code /proc/self} (proc(5)).
 */
final class NativeText {

    /** Replaces bytes that could not be decoded. */
    static final int REPLACEMENT = 0xFFFD;

    /** The remedy for lost bytes. */
    static final String REMEDY = "Set LC_ALL=C.UTF-8 for this process, and write it in UTF-8.";

    private NativeText() {}

    /** Returns the encoding by which the runtime decodes what the operating system passes. */
    static Charset ofRuntime() {
        String name = System.getProperty("sun.jnu.encoding", "");
        return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }

    /** Returns the items of a file of {@code /proc/self}, each terminated by a zero byte; empty if there is no such file. */
    static List<byte[]> itemsOf(String name) {
        try {
            return items(Files.readAllBytes(Path.of("/proc/self", name)));
        } catch (IOException elsewhere) {
            return List.of();
        }
    }

    static List<byte[]> items(byte[] octets) {
        List<byte[]> items = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < octets.length; at++) {
            if (octets[at] == 0) {
                items.add(Arrays.copyOfRange(octets, start, at));
                start = at + 1;
            }
        }
        return items;
    }

    /** Returns the decoded text; none if the bytes are not UTF-8. */
    static Option<String> utf8(byte[] octets) {
        try {
            return Option.some(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Option.none();
        }
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    static boolean hasLostCharacters(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }
}
