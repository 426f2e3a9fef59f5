package org.merchantaccess.domain.event;

import io.vavr.control.Option;
import java.util.Arrays;

/** The audit actions of the access context: merchants, App IDs, allowlists, management keys and maintenance of the store. */
public enum AccessAction implements AuditAction {
    MERCHANT_OPENED,
    MERCHANT_SUSPENDED,
    MERCHANT_RESUMED,
    APP_ID_CREATED,
    APP_ID_RENAMED,
    APP_ID_ACTIVATED,
    APP_ID_DELETED,
    APP_KEY_REVEALED,
    ADDRESS_ALLOWED,
    ADDRESS_DISALLOWED,
    MANAGEMENT_KEY_CREATED,
    MANAGEMENT_KEY_REVOKED,
    SIGNING_KEYS_DISTRUSTED,
    STORE_RESTORED;

    /** Returns the action with this code; none if the access context has no such action. */
    public static Option<AccessAction> find(ActionCode code) {
        return Option.ofOptional(Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst());
    }

    @Override
    public ActionCode code() {
        return ActionCode.of(this);
    }
}
