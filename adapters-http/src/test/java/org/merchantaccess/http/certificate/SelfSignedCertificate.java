package org.merchantaccess.http.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** A self-signed certificate for the local machine, for tests. */
public final class SelfSignedCertificate {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String ALIAS = "made-by-a-test";

    private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();
    private static final Map<String, SelfSignedCertificate> CERTIFICATES = new ConcurrentHashMap<>();

    private final KeyStore store;

    private SelfSignedCertificate(KeyStore store) {
        this.store = store;
    }

    /** Creates a valid certificate. */
    public static SelfSignedCertificate create(Path folder, String algorithm) throws Exception {
        return create(folder, algorithm, "-1d", 30);
    }

    /** Creates a certificate that expired yesterday. */
    public static SelfSignedCertificate expired(Path folder) throws Exception {
        return create(folder, "EC", "-3d", 2);
    }

    /**
     * Returns a different certificate on each call for one folder. Certificates are shared between folders, because creating one takes a
     * process.
     */
    private static SelfSignedCertificate create(Path folder, String algorithm, String begin, int days)
            throws Exception {
        String kind = String.join(" ", algorithm, begin, Integer.toString(days));
        int before = COUNTS.merge(folder + " " + kind, 1, Integer::sum) - 1;
        String key = kind + " " + before;
        SelfSignedCertificate existing = CERTIFICATES.get(key);
        if (existing == null) {
            existing = generated(folder, algorithm, begin, days);
            CERTIFICATES.put(key, existing);
        }
        return existing;
    }

    private static SelfSignedCertificate generated(Path folder, String algorithm, String begin, int days)
            throws Exception {
        Path file = Files.createTempDirectory(folder, "made").resolve("store.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-startdate",
                begin,
                "-validity",
                Integer.toString(days),
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(output);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            store.load(input, PASSWORD);
        }
        return new SelfSignedCertificate(store);
    }

    /** Writes the certificate and its key as an operator would, and updates the modification time of the files. */
    public CertificateFiles writeTo(Path folder) throws Exception {
        Files.createDirectories(folder);
        CertificateFiles files = new CertificateFiles(folder.resolve("chain.pem"), folder.resolve("key.pem"));
        writeCertificate(files.certificate());
        writeKey(files.key());
        return files;
    }

    void writeCertificate(Path file) throws Exception {
        Files.writeString(file, pem("CERTIFICATE", certificate().getEncoded()));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    }

    void writeKey(Path file) throws Exception {
        Files.writeString(file, pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD).getEncoded()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String pem(String what, byte[] octets) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets) + "\n-----END " + what
                + "-----\n";
    }

    /** Returns the certificate. */
    public Certificate certificate() throws GeneralSecurityException {
        return store.getCertificate(ALIAS);
    }

    /** Returns a context for a client that accepts any certificate. */
    public static SSLContext trustingAll() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustAll()}, new SecureRandom());
        return context;
    }

    private static final class TrustAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** Returns a context for a client that trusts only this certificate. */
    public SSLContext trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("it", certificate());
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), new SecureRandom());
        return context;
    }
}
