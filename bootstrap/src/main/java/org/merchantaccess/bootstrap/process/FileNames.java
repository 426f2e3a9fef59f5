package org.merchantaccess.bootstrap.process;

import io.vavr.control.Option;
import java.io.File;
import java.nio.charset.Charset;

/** Which names of files this process can use: the runtime encodes them by the locale it was started in. */
public final class FileNames {

    private static final String REASON = ", because its locale is not one of UTF-8: set LC_ALL=C.UTF-8 for it";

    private FileNames() {}

    /** Returns what to do about a name that this process cannot use; none if it can. */
    public static Option<String> fault(String name) {
        return fault(name, System.getProperty("user.dir", ""), NativeText.ofRuntime());
    }

    /**
     * The same, in another process.
     *
     * @param folder in which it was started, and in which relative names begin
     * @param runtime by which its runtime encodes names
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
