package org.merchantaccess.persistence.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads small ASCII files that an operator may have edited or copied.
 *
 * <p>A byte order mark, which some editors add, is skipped. Any other byte is read as one character, so that errors can be reported by
 * position.
 */
public final class EditedText {

    /** The byte order mark in UTF-8, read as one character per byte. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private EditedText() {}

    /** Returns the content of the file with its original line ends. */
    public static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}
