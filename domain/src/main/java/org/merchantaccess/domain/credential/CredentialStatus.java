package org.merchantaccess.domain.credential;

/** Whether an App ID may log in. The pages say <em>Active</em> and <em>Not Active</em>. */
public enum CredentialStatus {
    ACTIVE,
    INACTIVE
}
