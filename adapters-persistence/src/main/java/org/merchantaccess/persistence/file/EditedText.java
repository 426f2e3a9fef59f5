package org.merchantaccess.persistence.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small text file of ASCII that an operator may have edited or copied. A byte order mark, which some editors put in front, is left out.
 * Any other octet is one character, so that what does not belong there is found where it stands.
 */
public final class EditedText {

    /** The mark in UTF-8, read as one character an octet. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private EditedText() {}

    /** Returns what is in the file, with the line ends it has. */
    public static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}
