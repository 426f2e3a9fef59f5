package org.merchantaccess.application.people.password;

import io.vavr.control.Option;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.merchantaccess.application.people.port.PasswordHashes;
import org.merchantaccess.domain.people.password.Password;
import org.merchantaccess.domain.people.password.PasswordHash;
import org.merchantaccess.domain.people.password.PresentedPassword;

/** Password hashes that block the verification of one password until the test ends it. */
public final class SlowHashes implements PasswordHashes {

    private static final long SECONDS = 30;

    private final PasswordHashes hashes;
    private final PresentedPassword slow;
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);

    public SlowHashes(PasswordHashes hashes, String slow) {
        this.hashes = hashes;
        this.slow = PresentedPassword.of(slow);
    }

    /** Waits until {@code count} more verifications of the slow password have started. */
    public void awaitBegun(int count) throws InterruptedException {
        if (!begun.tryAcquire(count, SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError(count + " verifications did not start in time");
        }
    }

    /** Ends all blocked and future verifications of the slow password. */
    public void end() {
        end.countDown();
    }

    @Override
    public PasswordHash hash(Password password) {
        return hashes.hash(password);
    }

    @Override
    public boolean verify(PresentedPassword presented, PasswordHash hash) {
        if (presented.equals(slow)) {
            begun.release();
            await();
        }
        return hashes.verify(presented, hash);
    }

    private void await() {
        try {
            if (!end.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the verification was not ended in time");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public PasswordHash standIn() {
        return hashes.standIn();
    }

    @Override
    public Option<PasswordHash> renewed(PresentedPassword verified, PasswordHash hash) {
        return hashes.renewed(verified, hash);
    }
}
