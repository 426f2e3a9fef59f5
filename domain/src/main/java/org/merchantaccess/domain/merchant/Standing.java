package org.merchantaccess.domain.merchant;

/** Whether an operator lets a merchant's software in (R14). */
public enum Standing {
    OPEN,
    SUSPENDED
}
