package org.merchantaccess.application.handler.credential.detail;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.credential.detail.ReadAppIdHistory;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.credential.AppId;

final class ReadAppIdHistoryHandler implements ReadAppIdHistory {

    private final ProfileReads profiles;
    private final AuditTrail auditTrail;

    ReadAppIdHistoryHandler(ProfileReads profiles, AuditTrail auditTrail) {
        this.profiles = profiles;
        this.auditTrail = auditTrail;
    }

    /** The filter finds the App ID as subject, and in details such as "instead of 98434376". */
    @Override
    public Either<ReadFailure, Option<Page<AuditEntry>>> handle(Query query) {
        return profiles.read(
                query.merchant(),
                profile -> Option.when(
                        hasOrHad(profile.credentials(), query.appId()),
                        () -> auditTrail.of(profile.id(), page(query))));
    }

    private static boolean hasOrHad(AppCredentials credentials, AppId appId) {
        return credentials.find(appId).isDefined() || credentials.wasDeleted(appId);
    }

    private static PageRequest page(Query query) {
        return new PageRequest(query.limit(), query.offset(), query.appId().text());
    }
}
