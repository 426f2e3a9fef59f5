package org.merchantaccess.application.directory;

/**
 * Ends the run of code that has asked what nobody has answered yet. Neither an exception nor an error, so that no code takes it for a
 * bug and goes on.
 */
final class Stopped extends Throwable {

    private static final long serialVersionUID = 1;

    private final transient Question question;

    private Stopped(Question question) {
        super("stopped", null, false, false);
        this.question = question;
    }

    /** What the code has asked that was ended by this. */
    static Question questionOf(Throwable end) {
        if (end instanceof Stopped stopped) {
            return stopped.question;
        }
        throw new AssertionError("the code has failed", end);
    }

    /** Never returns; is thrown so that the compiler knows. */
    static RuntimeException at(Question question) {
        return unchecked(new Stopped(question));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // thrown past those who do not declare it
    private static <T extends Throwable> T unchecked(Throwable stopped) throws T {
        throw (T) stopped;
    }
}
