package org.merchantaccess.application.port;

/** What the application needs from outside for the people who sign in. */
public record PeoplePorts(
        People people,
        Sessions sessions,
        OneTimeLinks links,
        SignInAttempts attempts,
        SecondFactors secondFactors,
        PasswordHashes passwordHashes) {}
