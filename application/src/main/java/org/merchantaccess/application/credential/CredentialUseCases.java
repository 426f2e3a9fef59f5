package org.merchantaccess.application.credential;

/** All that can be done with a merchant's App IDs. */
public record CredentialUseCases(
        CreateAppCredential create,
        RenameAppCredential rename,
        ActivateAppCredential activate,
        DeleteAppCredential delete,
        RevealAppKey reveal,
        ListAppCredentials list) {}
