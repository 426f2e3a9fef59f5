package org.merchantaccess.application.directory;

/** Suspends code at an external call without a response. It is neither an exception nor an error, so that no code handles it as a bug. */
final class Suspension extends Throwable {

    private static final long serialVersionUID = 1;

    private final transient ExternalCall call;

    private Suspension(ExternalCall call) {
        super("suspended", null, false, false);
        this.call = call;
    }

    /** Returns the external call at which the code was suspended. */
    static ExternalCall callOf(Throwable end) {
        if (end instanceof Suspension suspension) {
            return suspension.call;
        }
        throw new AssertionError("the code has failed", end);
    }

    /** Always throws; declared with a return type for use in a throw statement. */
    static RuntimeException at(ExternalCall call) {
        return unchecked(new Suspension(call));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // thrown through methods that do not declare it
    private static <T extends Throwable> T unchecked(Throwable suspension) throws T {
        throw (T) suspension;
    }
}
