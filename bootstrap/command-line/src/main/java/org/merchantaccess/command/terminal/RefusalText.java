package org.merchantaccess.command.terminal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.command.channel.ManagementResponse;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.json.JsonTree;

/** The text of a refused call: the title of the problem, one line for each reason, and a remedy. */
record RefusalText(Environment environment, ManagementResponse response) {

    String text() {
        return JsonTree.read(response.body())
                .map(this::text)
                .getOrElse(() -> "Refused in " + environment.word() + ": " + response.status());
    }

    private String text(JsonTree problem) {
        Stream<String> reasons = problem.list("invalid_parameters").stream()
                .map(fault -> "  " + fault.text("parameter") + ": " + fault.text("reason"));
        return Stream.of(
                        Stream.of("Refused in " + environment.word() + ": " + problem.text("title")),
                        reasons,
                        remedy(problem).map(line -> "  " + line))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> remedy(JsonTree problem) {
        return switch (response.status()) {
            case 401 -> Stream.of("The server was started anew in the meantime: try again.");
            case 404 ->
                problem.list("invalid_parameters").isEmpty()
                        ? Stream.of("Check the ids, and that they belong to this environment.")
                        : Stream.empty();
            case 500 -> Stream.of("See the log for details.");
            case 503 ->
                Stream.of(
                        problem.text("error_type").equals("outcome_unknown")
                                ? "The store did not confirm the change: check the current state before you try again."
                                : "The store is unavailable: try again, and check the log if this persists.");
            default -> Stream.empty();
        };
    }
}
