package org.merchantaccess.domain.people.password;

import java.util.Set;

/** Common passwords of sufficient length, which attackers try first. */
final class CommonPasswords {

    private static final Set<String> LIST = Set.of(
            "123123123123",
            "123456123456",
            "1234567890123",
            "1q2w3e4r5t6y",
            "1q2w3e4r5t6y7u8i",
            "1qaz2wsx3edc",
            "1qaz2wsx3edc4rfv",
            "abc123abc123",
            "abcd1234abcd",
            "administrator",
            "administrator1",
            "adminadminadmin",
            "changeme1234",
            "changemechangeme",
            "correct horse battery staple",
            "correcthorsebatterystaple",
            "football1234",
            "iloveyou1234",
            "iloveyouiloveyou",
            "letmein12345",
            "letmeinletmein",
            "merchant-access",
            "merchantaccess",
            "password!123",
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "princess1234",
            "q1w2e3r4t5y6",
            "qazwsxedcrfv",
            "qwerty123456",
            "qwertyqwerty",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiop[]",
            "qwertyuiopasdfghjkl",
            "supersecret1",
            "superuser123",
            "trustno1trustno1",
            "welcome12345",
            "welcomewelcome",
            "zaq12wsxcde3");

    private static final String SEQUENCES = "0123456789012345678901234567890 abcdefghijklmnopqrstuvwxyz";

    private CommonPasswords() {}

    /** Returns true if the password is on the list, repeats one character, or is a sequence of letters or digits. */
    static boolean contains(String lowerCase) {
        return LIST.contains(lowerCase)
                || SEQUENCES.contains(lowerCase)
                || new StringBuilder(SEQUENCES).reverse().indexOf(lowerCase) >= 0
                || lowerCase.codePoints().distinct().count() == 1;
    }
}
