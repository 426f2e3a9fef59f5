package org.merchantaccess.bootstrap.command.kernel;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonTree;

/** A refusal, for people: what the API says, each reason on its own line, and what may help. */
record RefusalWords(Environment environment, Answer answer) {

    String text() {
        return JsonTree.read(answer.body())
                .map(this::text)
                .getOrElse(() -> "Refused in " + environment.word() + ": " + answer.status());
    }

    private String text(JsonTree problem) {
        Stream<String> reasons = problem.list("invalid_parameters").stream()
                .map(fault -> "  " + fault.text("parameter") + ": " + fault.text("reason"));
        return Stream.of(
                        Stream.of("Refused in " + environment.word() + ": " + problem.text("title")),
                        reasons,
                        mend().map(line -> "  " + line))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> mend() {
        return switch (answer.status()) {
            case 401 -> Stream.of("The server was started anew in the meantime: try again.");
            case 404 -> Stream.of("Check the ids, and that they are of this environment.");
            case 500 -> Stream.of("The log says more.");
            case 503 -> Stream.of("The store does not answer: try again, and look at the log if it goes on.");
            default -> Stream.empty();
        };
    }
}
