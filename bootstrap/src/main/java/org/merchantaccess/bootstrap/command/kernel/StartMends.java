package org.merchantaccess.bootstrap.command.kernel;

import java.util.stream.Collectors;
import org.merchantaccess.bootstrap.embedded.FolderMends;
import org.merchantaccess.bootstrap.embedded.KeyFileMends;
import org.merchantaccess.bootstrap.embedded.StoreMends;
import org.merchantaccess.bootstrap.server.StartFailure;
import org.merchantaccess.http.certificate.CertificateMends;

/** What to do about a server that does not start. */
final class StartMends implements StartFailure.Cases<String> {

    @Override
    public String cannotListen(StartFailure.CannotListen failure) {
        return "Cannot listen on " + failure.address() + ": " + failure.reason()
                + ". Stop what listens there, or choose another port.";
    }

    @Override
    public String noManagementKey(StartFailure.NoManagementKey failure) {
        return failure.failure().match(new KeyFileMends());
    }

    @Override
    public String folderRefused(StartFailure.FolderRefused failure) {
        return failure.failure().match(new FolderMends());
    }

    @Override
    public String notOpened(StartFailure.NotOpened failure) {
        return failure.failure().match(StoreMends.ofCommands());
    }

    @Override
    public String certificatesRefused(StartFailure.CertificatesRefused failure) {
        return failure.failures().stream()
                .map(each -> each.match(new CertificateMends()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String noControlFile(StartFailure.NoControlFile failure) {
        return failure.file() + " cannot be written (" + failure.reason()
                + "), so the command line would not reach the server. Make room, or let this user write there.";
    }
}
