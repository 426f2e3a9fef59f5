package org.merchantaccess.bootstrap.command;

import io.vavr.control.Option;
import picocli.CommandLine.IVersionProvider;

/** The version of the archive this class came in. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version =
                Option.of(Version.class.getPackage().getImplementationVersion()).getOrElse("(not packaged)");
        return new String[] {"merchant-access " + version};
    }
}
