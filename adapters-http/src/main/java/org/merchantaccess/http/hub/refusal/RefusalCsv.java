package org.merchantaccess.http.hub.refusal;

import java.time.ZoneOffset;
import java.util.List;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusedRequest;
import org.merchantaccess.domain.token.RequestedOperation;
import org.merchantaccess.http.csv.CsvTable;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.message.RefusalHints;

/** Downloads of refused requests for spreadsheets. The columns have the names of the members in the management API. */
final class RefusalCsv {

    private static final List<String> GROUPED =
            List.of("app_id", "cause", "address", "count", "first_at", "last_at", "request_id", "hint");
    private static final List<String> SINGLE =
            List.of("request_id", "at", "app_id", "cause", "address", "method", "path", "hint");

    private RefusalCsv() {}

    static String ofRefusals(List<RecordedRefusal> refusals) {
        return CsvTable.of(
                GROUPED,
                refusals.stream()
                        .map(refusal -> List.of(
                                refusal.appId(),
                                refusal.cause().word(),
                                refusal.source().toString(),
                                String.valueOf(refusal.count()),
                                JsonObject.iso(refusal.firstAt()),
                                JsonObject.iso(refusal.lastAt()),
                                refusal.requestId(),
                                RefusalHints.of(refusal.cause()))));
    }

    static String ofRequests(List<RefusedRequest> requests) {
        return CsvTable.of(
                SINGLE,
                requests.stream()
                        .map(request -> List.of(
                                request.requestId(),
                                JsonObject.iso(request.at()),
                                request.appId(),
                                request.cause().word(),
                                request.source().toString(),
                                request.operation()
                                        .map(RequestedOperation::method)
                                        .getOrElse(""),
                                request.operation()
                                        .map(RequestedOperation::path)
                                        .getOrElse(""),
                                RefusalHints.of(request.cause()))));
    }

    /** Returns a download with environment and date in its name, such as {@code refused-requests-test-2026-03-02.csv}. */
    static Response download(HubRequest request, Environment environment, String csv) {
        String name = "refused-requests-" + environment.word() + "-"
                + request.receivedAt().atOffset(ZoneOffset.UTC).toLocalDate() + ".csv";
        return new Response(
                200,
                List.of(
                        new Response.Header("Content-Type", "text/csv; charset=utf-8"),
                        new Response.Header("Content-Disposition", "attachment; filename=\"" + name + "\""),
                        new Response.Header("Cache-Control", "no-store")),
                csv);
    }
}
