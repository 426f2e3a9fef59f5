package org.merchantaccess.domain.allowlist;

/**
 * Names one entry of an allowlist.
 *
 * @param text 1–40 ASCII letters, digits and {@code _}
 */
public record EntryId(String text) {

    public EntryId {
        if (!text.matches("[A-Za-z0-9_]{1,40}")) {
            throw new IllegalArgumentException("an allowlist entry is named by 1 to 40 letters, digits and _");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
