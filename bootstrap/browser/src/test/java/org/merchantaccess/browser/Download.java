package org.merchantaccess.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * A downloaded file.
 *
 * @param name the file name proposed by the server
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
