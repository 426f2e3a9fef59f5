package org.merchantaccess.application.account;

import io.vavr.control.Option;
import org.merchantaccess.application.port.PasswordHashes;
import org.merchantaccess.domain.people.Password;
import org.merchantaccess.domain.people.PasswordHash;
import org.merchantaccess.domain.people.PresentedPassword;

/** Hashes during which something happens: they take so long that others come in between. */
public final class WhileHashing implements PasswordHashes {

    private final PasswordHashes hashes;
    private Runnable meanwhile = () -> {};
    private Option<PasswordHash> better = Option.none();

    public WhileHashing(PasswordHashes hashes) {
        this.hashes = hashes;
    }

    /** Happens once, with the next password that is hashed or verified. */
    public void next(Runnable event) {
        this.meanwhile = event;
    }

    /** From now on, that is what a hash of today's cost is like. */
    public void findBetter(PasswordHash hash) {
        this.better = Option.some(hash);
    }

    @Override
    public PasswordHash hash(Password password) {
        PasswordHash hash = hashes.hash(password);
        happen();
        return hash;
    }

    @Override
    public boolean verify(PresentedPassword presented, PasswordHash hash) {
        boolean isRight = hashes.verify(presented, hash);
        happen();
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

    private void happen() {
        Runnable event = meanwhile;
        meanwhile = () -> {};
        event.run();
    }
}
