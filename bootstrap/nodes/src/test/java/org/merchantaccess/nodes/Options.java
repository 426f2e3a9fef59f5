package org.merchantaccess.nodes;

/** Options of the long forms of tests. */
public final class Options {

    private Options() {}

    /** Returns the number in a system property; the default if it is missing or empty. */
    public static int number(String property, int defaultNumber) {
        String value = System.getProperty(property, "");
        return value.isEmpty() ? defaultNumber : Integer.parseInt(value);
    }
}
