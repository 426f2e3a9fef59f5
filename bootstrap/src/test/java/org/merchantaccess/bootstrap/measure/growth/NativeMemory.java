package org.merchantaccess.bootstrap.measure.growth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The memory of a Java process by part, from its native memory tracking.
 *
 * @param parts kibibytes that are committed, by the name of the part
 */
record NativeMemory(Map<String, Double> parts) {

    private static final Pattern PART =
            Pattern.compile("^(?:- *([A-Z][^(]*?) \\(|(Total): )reserved=\\d+KB, committed=(\\d+)KB.*");

    static NativeMemory of(long pid) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "VM.native_memory",
                        "summary")
                .start();
        return parse(new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    static NativeMemory parse(String summary) {
        Map<String, Double> parts = new LinkedHashMap<>();
        for (String line : summary.split("\n", -1)) {
            PART.matcher(line)
                    .results()
                    .forEach(part -> parts.put(
                            part.group(1) == null ? part.group(2) : part.group(1), Double.valueOf(part.group(3))));
        }
        return new NativeMemory(parts);
    }
}
