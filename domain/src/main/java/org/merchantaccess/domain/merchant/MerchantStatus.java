package org.merchantaccess.domain.merchant;

/** The status of a merchant. The software of a suspended merchant is refused (R14). */
public enum MerchantStatus {
    OPEN,
    SUSPENDED
}
