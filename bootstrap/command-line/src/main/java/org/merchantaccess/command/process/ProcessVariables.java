package org.merchantaccess.command.process;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables of the environment as they were set, in UTF-8. */
public final class ProcessVariables {

    private ProcessVariables() {}

    /** Returns all variables by name. Bytes that are not UTF-8 are replaced by U+FFFD. */
    public static Map<String, String> ofThisProcess() {
        Map<String, String> given = System.getenv();
        return given.values().stream().allMatch(NativeText::isAscii)
                ? given
                : decoded(given, NativeText.itemsOf("environ"));
    }

    /**
     * Returns the decoded variables of a process with that environment.
     *
     * @param items the environment; empty if unknown
     */
    static Map<String, String> decoded(Map<String, String> given, List<byte[]> items) {
        Map<String, String> decoded = new HashMap<>(given);
        for (byte[] item : items) {
            String text = new String(item, StandardCharsets.UTF_8);
            int end = text.indexOf('=');
            Option.when(end > 0, () -> text.substring(0, end))
                    .filter(name -> given.containsKey(name) && !NativeText.isAscii(given.get(name)))
                    .forEach(name -> decoded.put(name, text.substring(end + 1)));
        }
        return decoded;
    }
}
