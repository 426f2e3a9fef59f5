package org.merchantaccess.http.api.control.upkeep;

import io.vavr.control.Either;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.upkeep.BackUp;
import org.merchantaccess.http.api.gate.ManagementEndpoint;
import org.merchantaccess.http.api.gate.ManagementRequest;
import org.merchantaccess.http.body.BodyMember;
import org.merchantaccess.http.body.BodySchema;
import org.merchantaccess.http.body.ParsedBody;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;
import org.merchantaccess.http.problem.Problem;

/** {@code POST /api/upkeep/backup}: writes a backup. Responds when the copy is complete, which may take a while. */
final class BackUpEndpoint implements ManagementEndpoint {

    private static final BodySchema FORM = BodySchema.of(BodyMember.required(BackupProblems.FILE));

    private final BackUp backUp;

    BackUpEndpoint(BackUp backUp) {
        this.backUp = backUp;
    }

    @Override
    public Either<Problem, CompletionStage<Response>> answer(ManagementRequest request) {
        return request.body(FORM)
                .flatMap(BackUpEndpoint::file)
                .flatMap(file -> backUp.handle(BackUp.Command.of(file)).mapLeft(BackupProblems::of))
                .map(BackUpEndpoint::written)
                .map(CompletableFuture::completedFuture);
    }

    /** The path must be absolute: the working directory of the client may differ from that of the server. */
    private static Either<Problem, Path> file(ParsedBody body) {
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

    private static Response written(BackUp.Written written) {
        JsonObject body = JsonObject.empty()
                .text(BackupProblems.FILE, written.file().toString())
                .number("bytes", written.bytes());
        return JsonResponse.of(201, body);
    }
}
