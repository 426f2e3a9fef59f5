package org.merchantaccess.domain.merchant;

/** Whether a merchant's software may make a new key for its App ID, with an access token and the current key. */
public enum SelfRotation {
    ALLOWED,
    FORBIDDEN
}
