package org.merchantaccess.application.people.password;

import io.vavr.control.Option;
import org.merchantaccess.application.people.port.PasswordHashes;
import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.PresentedPassword;

/** Password hashes that run an event during the next hashing or verification, to simulate a concurrent change. */
public final class InterleavedPasswordHashes implements PasswordHashes {

    private final PasswordHashes hashes;
    private Runnable meanwhile = () -> {};
    private Option<PasswordHash> better = Option.none();

    public InterleavedPasswordHashes(PasswordHashes hashes) {
        this.hashes = hashes;
    }

    /** Sets the event to run once, with the next password that is hashed or verified. */
    public void next(Runnable event) {
        this.meanwhile = event;
    }

    /** Sets the hash that is returned as the renewed hash from now on. */
    public void findBetter(PasswordHash hash) {
        this.better = Option.some(hash);
    }

    @Override
    public PasswordHash hash(Password password) {
        PasswordHash hash = hashes.hash(password);
        runEvent();
        return hash;
    }

    @Override
    public boolean verify(PresentedPassword presented, PasswordHash hash) {
        boolean isRight = hashes.verify(presented, hash);
        runEvent();
        return isRight;
    }

    @Override
    public PasswordHash standIn() {
        return hashes.standIn();
    }

    @Override
    public Option<PasswordHash> renewed(PresentedPassword verified, PasswordHash hash) {
        return better;
    }

    private void runEvent() {
        Runnable event = meanwhile;
        meanwhile = () -> {};
        event.run();
    }
}
