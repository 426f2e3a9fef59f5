package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** What the application needs from outside for the people who sign in. */
public record PeoplePorts(
        People people,
        Sessions sessions,
        OneTimeLinks links,
        SignInAttempts attempts,
        FailedSignInCounts failedSignIns,
        SecondFactors secondFactors,
        PasswordHashes passwordHashes) {
    public PeoplePorts {
        requireNonNull(people, "people");
        requireNonNull(sessions, "sessions");
        requireNonNull(links, "links");
        requireNonNull(attempts, "attempts");
        requireNonNull(failedSignIns, "failedSignIns");
        requireNonNull(secondFactors, "secondFactors");
        requireNonNull(passwordHashes, "passwordHashes");
    }

    /** The same ports, keeping people in another way. */
    public PeoplePorts with(People others) {
        return new PeoplePorts(others, sessions, links, attempts, failedSignIns, secondFactors, passwordHashes);
    }

    /** The same ports, keeping sessions in another way. */
    public PeoplePorts with(Sessions others) {
        return new PeoplePorts(people, others, links, attempts, failedSignIns, secondFactors, passwordHashes);
    }

    /** The same ports, keeping links in another way. */
    public PeoplePorts with(OneTimeLinks others) {
        return new PeoplePorts(people, sessions, others, attempts, failedSignIns, secondFactors, passwordHashes);
    }

    /** The same ports, remembering in another way how signing in went. */
    public PeoplePorts with(SignInAttempts others) {
        return new PeoplePorts(people, sessions, links, others, failedSignIns, secondFactors, passwordHashes);
    }

    /** The same ports, counting failed sign-ins in another way. */
    public PeoplePorts with(FailedSignInCounts others) {
        return new PeoplePorts(people, sessions, links, attempts, others, secondFactors, passwordHashes);
    }

    /** The same ports, keeping second factors in another way. */
    public PeoplePorts with(SecondFactors others) {
        return new PeoplePorts(people, sessions, links, attempts, failedSignIns, others, passwordHashes);
    }

    /** The same ports, hashing passwords in another way. */
    public PeoplePorts with(PasswordHashes others) {
        return new PeoplePorts(people, sessions, links, attempts, failedSignIns, secondFactors, others);
    }
}
