package org.merchantaccess.http.hub.audit;

import io.vavr.control.Either;
import java.time.ZoneOffset;
import java.util.List;
import org.merchantaccess.application.audit.ExportAudit;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.kernel.ReadTrouble;
import org.merchantaccess.http.hub.page.Trouble;

/** The newest entries of the trail, as a file. */
final class ExportPage implements HubPage<MerchantVisit> {

    private final ExportAudit export;
    private final ExportForm form;

    ExportPage(ExportAudit export, ExportForm form) {
        this.export = export;
        this.form = form;
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        String filter = ActivityPage.query(at).text(ActivityPage.SEARCH);
        return export.handle(new ExportAudit.Query(at.id(), filter))
                .mapLeft(ReadTrouble::of)
                .map(found -> new Answer(200, headers(at), form.body(found)));
    }

    private List<Answer.Header> headers(MerchantVisit at) {
        return List.of(
                new Answer.Header("Content-Type", form.mediaType()),
                new Answer.Header("Content-Disposition", "attachment; filename=\"" + fileName(at) + "\""),
                new Answer.Header("Cache-Control", "no-store"));
    }

    /** Says of which world and of which day it is, such as {@code activity-test-2026-03-02.csv}. */
    private String fileName(MerchantVisit at) {
        return "activity-" + at.environment().word() + "-"
                + at.visit().at().atOffset(ZoneOffset.UTC).toLocalDate() + "." + form.ending();
    }
}
