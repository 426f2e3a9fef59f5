package org.merchantaccess.persistence.people;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantaccess.domain.kernel.Secret;

/** A hash in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, in base64 without padding. */
@Secret
final class Argon2Text {

    private static final Pattern FORMAT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    Argon2Text(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Parses a stored hash.
     *
     * @throws IllegalStateException if the text is not a hash, which means that the store is damaged
     */
    static Argon2Text read(String text) {
        Matcher form = FORMAT.matcher(text);
        if (!form.matches()) {
            throw new IllegalStateException("invalid password hash in the store");
        }
        return new Argon2Text(
                new Cost(number(form, 1), number(form, 2), number(form, 3)),
                Base64.getDecoder().decode(form.group(4)),
                Base64.getDecoder().decode(form.group(5)));
    }

    Cost cost() {
        return cost;
    }

    byte[] salt() {
        return salt;
    }

    byte[] hash() {
        return hash;
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.kibibytes() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    @Override
    public String toString() {
        return "Argon2Text{" + cost + ", ***}";
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    /** The cost parameters of a hash. */
    record Cost(int kibibytes, int passes, int lanes) {}
}
