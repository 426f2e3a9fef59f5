package org.merchantaccess.command.process;

import io.vavr.control.Option;
import java.io.File;
import java.nio.charset.Charset;

/** Checks which file names this process can use: the runtime encodes them by the locale of the process. */
public final class FileNames {

    private static final String REASON = ", because its locale is not UTF-8: set LC_ALL=C.UTF-8 for it";

    private FileNames() {}

    /** Returns what to do about a name that this process cannot use; none if it can. */
    public static Option<String> fault(String name) {
        return fault(name, System.getProperty("user.dir", ""), NativeText.ofRuntime());
    }

    /**
     * Returns what to do about a name in another process.
     *
     * @param folder the working directory of the process, to which relative names refer
     * @param runtime the encoding of names in its runtime
     */
    static Option<String> fault(String name, String folder, Charset runtime) {
        if (!runtime.newEncoder().canEncode(name)) {
            return Option.some("this process cannot use " + name + " as the name of a file" + REASON);
        }
        return Option.when(
                !new File(name).isAbsolute() && !runtime.newEncoder().canEncode(folder),
                "this process cannot use the folder it was started in" + REASON + ", or name an absolute path");
    }
}
