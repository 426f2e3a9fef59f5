package org.merchantaccess.nodes.node;

import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.bootstrap.Main;

/** A version of the server program. */
public final class Program {

    private final List<String> arguments;

    private Program(List<String> arguments) {
        this.arguments = arguments;
    }

    /** Returns the present version, from the class path of the tests. */
    public static Program present() {
        return new Program(List.of("-classpath", System.getProperty("java.class.path"), Main.class.getName()));
    }

    /** Returns the version in a jar that has its libraries beside it. */
    public static Program inJar(Path jar) {
        return new Program(List.of("-jar", jar.toString()));
    }

    /** Returns the arguments of the Java runtime, after its options. */
    List<String> arguments() {
        return arguments;
    }
}
