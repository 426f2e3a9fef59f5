package org.merchantaccess.bootstrap.settings.source;

import io.vavr.control.Either;
import java.util.regex.Pattern;

/**
 * One logical line of a properties file.
 *
 * @param name the name, unescaped
 * @param value the value, unescaped
 */
record PropertyLine(String name, String value) {

    private static final String ESCAPABLE = "\\=:#! ";
    private static final int HEX_DIGITS = 4;
    private static final Pattern SETTING = Pattern.compile("[a-z]+([.-][a-z]+)*\\s*=");

    /** Returns whether a line ends with a backslash that joins the next one to it. */
    static boolean isContinued(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Returns whether a line looks like a setting of its own and not like the continuation of the previous line. */
    static boolean begins(String line) {
        return SETTING.matcher(line).lookingAt();
    }

    /** Parses a line that is neither empty nor a comment; otherwise returns a remedy. */
    static Either<String, PropertyLine> parse(String line) {
        int end = separator(line);
        if (end <= 0 || end == line.length()) {
            return Either.left("write NAME = VALUE");
        }
        String rest = line.substring(end).stripLeading();
        String value =
                rest.startsWith("=") || rest.startsWith(":") ? rest.substring(1).stripLeading() : rest;
        if (hasComment(value)) {
            return Either.left("write the comment into a line of its own; or \\# if # belongs to the value");
        }
        return unescaped(line.substring(0, end))
                .flatMap(name -> unescaped(value).map(text -> new PropertyLine(name, text.strip())));
    }

    /** Returns the index of the first separator without a preceding backslash. */
    private static int separator(String line) {
        int at = 0;
        while (at < line.length() && !isSeparator(line.charAt(at))) {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, line.length());
    }

    private static boolean isSeparator(char character) {
        return character == '=' || character == ':' || Character.isWhitespace(character);
    }

    private static boolean hasComment(String value) {
        return value.startsWith("#") || value.matches(".*\\s#.*");
    }

    private static Either<String, String> unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character != '\\') {
                plain.append(character);
            } else if (at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
                at++;
                plain.append(text.charAt(at));
            } else if (text.startsWith("u", at + 1) && isHex(text, at + 2)) {
                plain.append((char) Integer.parseInt(text.substring(at + 2, at + 2 + HEX_DIGITS), 16));
                at += 1 + HEX_DIGITS;
            } else {
                return Either.left("the backslash in " + text.substring(at, Math.min(at + 2, text.length()))
                        + " means nothing here: write \\\\ for a backslash, or / in a path");
            }
        }
        return Either.right(plain.toString());
    }

    private static boolean isHex(String text, int start) {
        int end = start + HEX_DIGITS;
        return end <= text.length() && text.substring(start, end).matches("[0-9A-Fa-f]{4}");
    }
}
