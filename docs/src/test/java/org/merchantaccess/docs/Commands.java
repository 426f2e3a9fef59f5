package org.merchantaccess.docs;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the commands that call Maven, Java, curl or a script of this repository from a page, and from the script that runs them. */
final class Commands {

    private static final String PROGRAM = "(?:(?:mvn|java|curl) |\\.ci/\\w|bootstrap/peers/run\\b)";

    private static final Pattern BLOCK =
            Pattern.compile("^ *```(\\w*)\n(.*?)^ *```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Set<String> SHELLS = Set.of("", "sh", "bash", "console");
    private static final Pattern CALL = Pattern.compile("(?:^|[;&|(] *|-- )" + PROGRAM);
    private static final Pattern INLINE = Pattern.compile("`(" + PROGRAM + "[^`]*)`");

    private static final Pattern TRIED =
            Pattern.compile("^[^#\n]*<<'COMMAND'[^\n]*\n(.*?)\nCOMMAND$", Pattern.DOTALL | Pattern.MULTILINE);

    private Commands() {}

    /** The commands of a page in Markdown, in shell blocks and in running text, each on one line. */
    static Stream<String> documentedIn(String page) {
        Stream<String> inBlocks = BLOCK.matcher(page)
                .results()
                .filter(block -> SHELLS.contains(block.group(1)))
                .flatMap(block -> onOneLine(block.group(2)).lines())
                .map(line -> line.strip().replaceFirst("^\\$ ", ""))
                .filter(line -> CALL.matcher(line).find());
        Stream<String> inText = INLINE.matcher(BLOCK.matcher(page).replaceAll(""))
                .results()
                .map(call -> call.group(1).replaceAll("\\s+", " "));
        return Stream.concat(inBlocks, inText);
    }

    /** The commands of a shell script, each in a here-document that ends with {@code COMMAND}. */
    static Stream<String> triedIn(String script) {
        return TRIED.matcher(script).results().map(command -> onOneLine(command.group(1)));
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s*\\\\\n\\s*", " ");
    }
}
