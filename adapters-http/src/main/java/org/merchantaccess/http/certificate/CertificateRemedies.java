package org.merchantaccess.http.certificate;

import java.nio.file.attribute.PosixFilePermissions;

/** Maps certificate failures to messages with a remedy for the operator. */
public final class CertificateRemedies implements CertificateFailure.Cases<String> {

    @Override
    public String unreadable(CertificateFailure.Unreadable failure) {
        return failure.file() + " cannot be read (" + failure.reason() + "). Name a file this user may read.";
    }

    @Override
    public String noCertificate(CertificateFailure.NoCertificate failure) {
        return failure.file() + " holds no certificate in PEM. Name the file of the whole chain, which begins with"
                + " -----BEGIN CERTIFICATE-----.";
    }

    @Override
    public String noKey(CertificateFailure.NoKey failure) {
        return failure.file() + " holds no unencrypted private key in PEM and PKCS #8, which begins with"
                + " -----BEGIN PRIVATE KEY-----. To make one of another form: openssl pkcs8 -topk8 -nocrypt -in "
                + failure.file();
    }

    @Override
    public String exposed(CertificateFailure.Exposed failure) {
        return failure.file() + " can be read by others (" + PosixFilePermissions.toString(failure.permissions())
                + "). chmod 600 " + failure.file()
                + ", or chmod 440 if root owns it and this process reads it as a member of"
                + " its group; and have the certificate and its key renewed if other users may have read it.";
    }

    @Override
    public String notItsKey(CertificateFailure.NotItsKey failure) {
        return failure.files().key() + " is not the key of the first certificate in "
                + failure.files().certificate()
                + ", nor of another one there. Name the two files that were made together.";
    }

    @Override
    public String expired(CertificateFailure.Expired failure) {
        return failure.file() + " expired at " + failure.expiredAt() + ". Have it renewed.";
    }
}
