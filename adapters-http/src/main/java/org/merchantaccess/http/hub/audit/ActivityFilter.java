package org.merchantaccess.http.hub.audit;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.event.AuditAction;
import org.merchantaccess.domain.people.PeopleAction;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.time.Period;
import org.merchantaccess.http.message.AuditMessages;

/**
 * Search and filter of an activity page.
 *
 * @param query only valid parameters
 * @param actions the actions that the list can be restricted to
 */
record ActivityFilter(ListQuery query, AuditCriteria criteria, Vector<AuditAction> actions) {

    /** Query parameter of the person or management key. */
    static final String PERSON = "person";

    /** Query parameter of the action. */
    static final String ACTION = "action";

    private static final Vector<AuditAction> OF_PEOPLE = Vector.of(PeopleAction.values());

    private static final Vector<AuditAction> OF_MERCHANT =
            Vector.<AuditAction>of(AccessAction.values()).appendAll(OF_PEOPLE);

    private static final Vector<AuditAction> OF_HUB = OF_PEOPLE.appendAll(List.of(
            AccessAction.MANAGEMENT_KEY_CREATED,
            AccessAction.MANAGEMENT_KEY_REVOKED,
            AccessAction.RESOURCE_SERVER_ADDED,
            AccessAction.RESOURCE_SERVER_REMOVED,
            AccessAction.SIGNING_KEYS_DISTRUSTED,
            AccessAction.STORE_RESTORED));

    static ActivityFilter ofMerchant(ListQuery requested, Instant now) {
        return of(requested, now, OF_MERCHANT);
    }

    static ActivityFilter ofHub(ListQuery requested, Instant now) {
        return of(requested, now, OF_HUB);
    }

    private static ActivityFilter of(ListQuery requested, Instant now, Vector<AuditAction> actions) {
        Option<ActionCode> action =
                actions.map(AuditAction::code).find(code -> code.text().equals(requested.text(ACTION)));
        ListQuery known = action.isDefined() || !requested.isNarrowed(ACTION) ? requested : requested.ignoring(ACTION);
        ListQuery query = Period.withoutMalformed(known);
        Period period = Period.of(query, now);
        return new ActivityFilter(
                query,
                AuditCriteria.none()
                        .withActor(Option.some(query.text(PERSON)).filter(person -> !person.isEmpty()))
                        .withAction(action)
                        .between(period.from(), period.to()),
                actions);
    }

    /** Returns the options of the field for the action, by their titles. */
    List<Period.OptionView> options() {
        return actions.map(AuditAction::code)
                .map(code -> new Period.OptionView(
                        code.text(), AuditMessages.of(code), criteria.action().contains(code)))
                .sortBy(Period.OptionView::title)
                .toJavaList();
    }
}
