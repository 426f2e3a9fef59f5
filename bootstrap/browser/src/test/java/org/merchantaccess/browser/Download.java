package org.merchantaccess.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * A file that a browser was given to keep.
 *
 * @param name as the server proposes it
 */
public record Download(String name, String text) {

    static Download of(com.microsoft.playwright.Download received) {
        try {
            return new Download(received.suggestedFilename(), Files.readString(received.path()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
