package org.merchantaccess.bootstrap.server;

import java.util.stream.Collectors;
import org.merchantaccess.bootstrap.embedded.FolderRemedies;
import org.merchantaccess.bootstrap.embedded.HostFaultRemedies;
import org.merchantaccess.bootstrap.embedded.KeyFileRemedies;
import org.merchantaccess.bootstrap.embedded.OpeningRemedies;
import org.merchantaccess.http.certificate.CertificateRemedies;

/** Maps start failures to messages with a remedy. */
public final class StartRemedies implements StartFailure.Cases<String> {

    @Override
    public String cannotListen(StartFailure.CannotListen failure) {
        return "Cannot listen on " + failure.address() + ": " + failure.reason() + ". " + remedy(failure);
    }

    private static String remedy(StartFailure.CannotListen failure) {
        return switch (failure.fault()) {
            case TAKEN -> "Stop what listens there, or choose another port.";
            case NOT_OF_THIS_MACHINE ->
                "No interface of this machine has that address. Listen on an address that it has, or on "
                        + (failure.address().host().isIpv4() ? "0.0.0.0" : "[::]") + " for all it has.";
            case NOT_PERMITTED ->
                "This user may not listen on ports below " + ListenFault.firstUnprivileged()
                        + ". Choose a higher port, with a proxy in front; or give the process CAP_NET_BIND_SERVICE"
                        + " (AmbientCapabilities of systemd).";
            case NO_IPV6 ->
                "This machine, or its Java runtime, speaks no IPv6. Listen on an IPv4 address, such as 127.0.0.1, or turn"
                        + " IPv6 on.";
            case NO_FILES_LEFT -> "Let the process open more files (LimitNOFILE of systemd, ulimit -n).";
            case OTHER -> "Choose an address of this machine and a port that is free.";
        };
    }

    @Override
    public String noManagementKey(StartFailure.NoManagementKey failure) {
        return failure.failure().match(new KeyFileRemedies());
    }

    @Override
    public String folderRefused(StartFailure.FolderRefused failure) {
        return failure.failure().match(new FolderRemedies());
    }

    @Override
    public String notOpened(StartFailure.NotOpened failure) {
        return failure.failure().match(OpeningRemedies.ofCommands());
    }

    @Override
    public String certificatesRefused(StartFailure.CertificatesRefused failure) {
        return failure.failures().stream()
                .map(each -> each.match(new CertificateRemedies()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String noControlFile(StartFailure.NoControlFile failure) {
        return "The command line would not reach the server. " + HostFaultRemedies.of(failure.fault());
    }

    @Override
    public String noTemporaryFolder(StartFailure.NoTemporaryFolder failure) {
        return HostFaultRemedies.of(failure.fault())
                + " Or name another temporary folder with -Djava.io.tmpdir=FOLDER.";
    }
}
