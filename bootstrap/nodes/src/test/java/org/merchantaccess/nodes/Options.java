package org.merchantaccess.nodes;

/** Options of the long forms of tests. */
final class Options {

    private Options() {}

    /** Returns the number in a system property; the default if it is missing or empty. */
    static int number(String property, int defaultNumber) {
        String value = System.getProperty(property, "");
        return value.isEmpty() ? defaultNumber : Integer.parseInt(value);
    }
}
