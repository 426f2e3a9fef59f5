package org.merchantaccess.domain.merchant;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.domain.kernel.DomainEvent;

/** What can happen to a merchant profile as a whole. */
public sealed interface MerchantEvent extends DomainEvent {

    MerchantId merchantId();

    @Override
    default String subject() {
        return merchantId().text();
    }

    @Override
    default String detail() {
        return "";
    }

    record Opened(MerchantId merchantId, MerchantName name) implements MerchantEvent {
        public Opened {
            requireNonNull(merchantId, "merchantId");
            requireNonNull(name, "name");
        }

        @Override
        public String action() {
            return "merchant_opened";
        }

        @Override
        public String detail() {
            return name.text();
        }
    }

    record Suspended(MerchantId merchantId) implements MerchantEvent {
        public Suspended {
            requireNonNull(merchantId, "merchantId");
        }

        @Override
        public String action() {
            return "merchant_suspended";
        }
    }

    record Resumed(MerchantId merchantId) implements MerchantEvent {
        public Resumed {
            requireNonNull(merchantId, "merchantId");
        }

        @Override
        public String action() {
            return "merchant_resumed";
        }
    }
}
