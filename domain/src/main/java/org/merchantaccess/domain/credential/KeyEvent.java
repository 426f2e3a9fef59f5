package org.merchantaccess.domain.credential;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.event.AuditAction;
import org.merchantaccess.domain.event.DomainEvent;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.key.KeyNumber;

/** A change of the keys of an App ID (R15). */
public sealed interface KeyEvent extends DomainEvent {

    /** Returns the App ID concerned. */
    AppId appId();

    /** Returns the key concerned. */
    KeyNumber number();

    @Override
    default String subject() {
        return appId().text();
    }

    @Override
    default String detail() {
        return "key " + number();
    }

    /**
     * A new key was made.
     *
     * @param replaced the former key; none if there was none
     */
    record Made(AppId appId, KeyNumber number, Option<KeyNumber> replaced, Grace grace) implements KeyEvent {
        public Made {
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
            requireNonNull(replaced, "replaced");
            requireNonNull(grace, "grace");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_KEY_MADE;
        }

        @Override
        public String detail() {
            return replaced.map(former -> "key " + number + " instead of key " + former + ", " + graceText())
                    .getOrElse("key " + number);
        }

        private String graceText() {
            if (grace.isNone()) {
                return "which ended at once";
            }
            return grace.isFromFirstUse()
                    ? "which ends " + grace.lengthInWords() + " from the first use of the new key"
                    : "which ends after " + grace.lengthInWords();
        }
    }

    /**
     * A public key was registered as the new key.
     *
     * @param replaced the former key; none if there was none
     * @param fingerprint the {@linkplain org.merchantaccess.domain.key.ClientPublicKey#fingerprint fingerprint} of the key
     */
    record PublicKeyRegistered(
            AppId appId, KeyNumber number, Option<KeyNumber> replaced, Grace grace, String fingerprint)
            implements KeyEvent {
        public PublicKeyRegistered {
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
            requireNonNull(replaced, "replaced");
            requireNonNull(grace, "grace");
            requireNonNull(fingerprint, "fingerprint");
        }

        @Override
        public AuditAction action() {
            return AccessAction.PUBLIC_KEY_REGISTERED;
        }

        @Override
        public String detail() {
            return new Made(appId, number, replaced, grace).detail() + ", SHA-256 " + fingerprint;
        }
    }

    /**
     * The former key was put back: it is the current one again.
     *
     * @param displaced the key that was current before; none if there was none
     */
    record PutBack(AppId appId, KeyNumber number, Option<KeyNumber> displaced) implements KeyEvent {
        public PutBack {
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
            requireNonNull(displaced, "displaced");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_KEY_PUT_BACK;
        }

        @Override
        public String detail() {
            return displaced
                    .map(other -> "key " + number + " instead of key " + other)
                    .getOrElse("key " + number);
        }
    }

    /** The new key was used for the first time, which set the end of the former one. */
    record FirstUsed(AppId appId, KeyNumber number) implements KeyEvent {
        public FirstUsed {
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_KEY_FIRST_USED;
        }
    }

    /**
     * A key ended.
     *
     * @param isAfterGrace true if its grace was over, false if it was ended by its merchant
     */
    record Ended(AppId appId, KeyNumber number, boolean isAfterGrace) implements KeyEvent {
        public Ended {
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_KEY_ENDED;
        }

        @Override
        public String detail() {
            return isAfterGrace ? "key " + number + ", its grace is over" : "key " + number;
        }
    }

    /**
     * A key was reported as leaked, and ended.
     *
     * @param replacement the new key; none if none was made
     */
    record Leaked(AppId appId, KeyNumber number, Option<KeyNumber> replacement) implements KeyEvent {
        public Leaked {
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
            requireNonNull(replacement, "replacement");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_KEY_LEAKED;
        }

        @Override
        public String detail() {
            return replacement
                    .map(made -> "key " + number + ", replaced by key " + made)
                    .getOrElse("key " + number);
        }
    }

    /**
     * The end date of a key was set or removed.
     *
     * @param at the end date; none if it was removed
     */
    record EndDateSet(AppId appId, KeyNumber number, Option<Instant> at) implements KeyEvent {
        public EndDateSet {
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
            requireNonNull(at, "at");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_KEY_END_DATE_SET;
        }

        @Override
        public String detail() {
            return "key " + number + ": " + at.map(Instant::toString).getOrElse("no end date");
        }
    }

    /** A reminder that the end date of a key is near. */
    record ExpiresSoon(AppId appId, KeyNumber number, Instant at) implements KeyEvent {
        public ExpiresSoon {
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
            requireNonNull(at, "at");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_KEY_EXPIRES_SOON;
        }

        @Override
        public String detail() {
            return "key " + number + ": " + at;
        }
    }

    /** The end date of a key has passed. */
    record Expired(AppId appId, KeyNumber number) implements KeyEvent {
        public Expired {
            requireNonNull(appId, "appId");
            requireNonNull(number, "number");
        }

        @Override
        public AuditAction action() {
            return AccessAction.APP_KEY_EXPIRED;
        }
    }
}
