package org.merchantaccess.domain.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.AuditAction;
import org.merchantaccess.domain.event.DomainEvent;

/** A change of a merchant profile as a whole. */
public sealed interface MerchantEvent extends DomainEvent {

    /** Returns the merchant concerned. */
    MerchantId merchantId();

    @Override
    default String subject() {
        return merchantId().text();
    }

    @Override
    default String detail() {
        return "";
    }

    /** A merchant profile was opened. */
    record Opened(MerchantId merchantId, MerchantName name) implements MerchantEvent {
        public Opened {
            requireNonNull(merchantId, "merchantId");
            requireNonNull(name, "name");
        }

        @Override
        public AuditAction action() {
            return AccessAction.MERCHANT_OPENED;
        }

        @Override
        public String detail() {
            return name.text();
        }
    }

    /** A merchant was suspended. */
    record Suspended(MerchantId merchantId) implements MerchantEvent {
        public Suspended {
            requireNonNull(merchantId, "merchantId");
        }

        @Override
        public AuditAction action() {
            return AccessAction.MERCHANT_SUSPENDED;
        }
    }

    /** A merchant was resumed. */
    record Resumed(MerchantId merchantId) implements MerchantEvent {
        public Resumed {
            requireNonNull(merchantId, "merchantId");
        }

        @Override
        public AuditAction action() {
            return AccessAction.MERCHANT_RESUMED;
        }
    }

    /** Whether software may make a new key for itself was changed. */
    record SelfRotationSet(MerchantId merchantId, SelfRotation selfRotation) implements MerchantEvent {
        public SelfRotationSet {
            requireNonNull(merchantId, "merchantId");
            requireNonNull(selfRotation, "selfRotation");
        }

        @Override
        public AuditAction action() {
            return switch (selfRotation) {
                case ALLOWED -> AccessAction.SELF_ROTATION_ALLOWED;
                case FORBIDDEN -> AccessAction.SELF_ROTATION_FORBIDDEN;
            };
        }
    }
}
