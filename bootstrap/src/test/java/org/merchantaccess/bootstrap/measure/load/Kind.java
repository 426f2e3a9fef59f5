package org.merchantaccess.bootstrap.measure.load;

/** What is asked, in the order in which it is asked. */
enum Kind {
    CONSTANT_LOGIN("constant answer to a login"),
    LOGIN("login"),
    REFUSED_LOGIN("login with a wrong key"),
    CONSTANT_CALL("constant answer to a call"),
    REPEATED_TOKEN("call, always with the same token"),
    FRESH_TOKEN("call, each with a token never seen");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The same requests and answers with nothing thought in between. */
    Kind constant() {
        return switch (this) {
            case CONSTANT_LOGIN, LOGIN, REFUSED_LOGIN -> CONSTANT_LOGIN;
            case CONSTANT_CALL, REPEATED_TOKEN, FRESH_TOKEN -> CONSTANT_CALL;
        };
    }
}
