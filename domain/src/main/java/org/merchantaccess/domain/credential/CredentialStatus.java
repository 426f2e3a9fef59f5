package org.merchantaccess.domain.credential;

/** The status of an App ID. The Hub shows <em>Active</em> and <em>Not Active</em>. */
public enum CredentialStatus {
    ACTIVE,
    INACTIVE
}
