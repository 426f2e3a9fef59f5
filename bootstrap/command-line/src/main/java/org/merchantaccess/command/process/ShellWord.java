package org.merchantaccess.command.process;

import java.nio.file.Path;

/** Quotes words of a POSIX shell. */
public final class ShellWord {

    private ShellWord() {}

    /** Returns the path as one word, in single quotes if it needs them. */
    public static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[A-Za-z0-9/._-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
