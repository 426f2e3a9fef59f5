package org.merchantaccess.http.control.upkeep;

import io.vavr.control.Either;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.upkeep.BackUp;
import org.merchantaccess.http.body.Body;
import org.merchantaccess.http.body.BodyForm;
import org.merchantaccess.http.body.Member;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.json.JsonAnswer;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.management.kernel.ManagementEndpoint;
import org.merchantaccess.http.management.kernel.ManagementRequest;
import org.merchantaccess.http.problem.Problem;

/** Answers when the copy is complete, which may take a while. */
final class BackUpEndpoint implements ManagementEndpoint {

    private static final BodyForm FORM = BodyForm.of(Member.required(BackupProblems.FILE));

    private final BackUp backUp;

    BackUpEndpoint(BackUp backUp) {
        this.backUp = backUp;
    }

    @Override
    public Either<Problem, CompletionStage<Answer>> answer(ManagementRequest request) {
        return request.body(FORM)
                .flatMap(BackUpEndpoint::file)
                .flatMap(file -> backUp.handle(new BackUp.Command(file)).mapLeft(BackupProblems::of))
                .map(BackUpEndpoint::written)
                .map(CompletableFuture::completedFuture);
    }

    /** Whoever asks may work in another folder than the server does. */
    private static Either<Problem, Path> file(Body body) {
        try {
            Path file = Path.of(body.text(BackupProblems.FILE));
            return file.isAbsolute() ? Either.right(file) : Either.left(notAbsolute());
        } catch (InvalidPathException noPath) {
            return Either.left(notAbsolute());
        }
    }

    private static Problem notAbsolute() {
        return Problem.validation(BackupProblems.FILE, "The file must be an absolute path.");
    }

    private static Answer written(BackUp.Written written) {
        JsonObject body = JsonObject.empty()
                .text(BackupProblems.FILE, written.file().toString())
                .number("bytes", written.bytes());
        return JsonAnswer.of(201, body);
    }
}
