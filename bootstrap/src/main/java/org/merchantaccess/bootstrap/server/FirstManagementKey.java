package org.merchantaccess.bootstrap.server;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.application.port.KeptManagementKey;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.key.KeyFileFailure;
import org.merchantaccess.persistence.key.ManagementKeyFile;

/** The management key an operator begins with, kept in a file. */
final class FirstManagementKey {

    private static final Actor START = new Actor("start of the server", new ClientAddress(0, 1));

    private final Path keyFolder;
    private final Path file;
    private final Environment environment;

    FirstManagementKey(Settings settings, Environment environment) {
        this.keyFolder = settings.keyFolder();
        this.file = settings.of(environment).managementKeyFile();
        this.environment = environment;
    }

    /** Makes the key in the file good, and the file where there is none. A key that was revoked stays revoked. */
    Either<KeyFileFailure, MerchantAccess> admitTo(MerchantAccess access) {
        return folderMade()
                .flatMap(made -> new ManagementKeyFile(file, environment).keyOr(() -> admit(access, Option.none())))
                .peek(key -> admitUnlessKnown(access, key))
                .map(key -> access);
    }

    private Either<KeyFileFailure, Path> folderMade() {
        try {
            return Either.right(Files.createDirectories(keyFolder, OwnerOnly.newFolder(keyFolder)));
        } catch (IOException failed) {
            return Either.left(new KeyFileFailure.Unusable(file, HostFault.of(keyFolder, failed)));
        }
    }

    private static void admitUnlessKnown(MerchantAccess access, ManagementKey key) {
        String id = KeptManagementKey.idOf(KeptManagementKey.digestOf(key));
        if (known(access).stream().noneMatch(kept -> kept.id().equals(id))) {
            admit(access, Option.some(key));
        }
    }

    private static List<KeptManagementKey> known(MerchantAccess access) {
        return access.management().list().handle(new ListManagementKeys.Query()).getOrElse(List.of());
    }

    private static ManagementKey admit(MerchantAccess access, Option<ManagementKey> chosen) {
        return access.management()
                .create()
                .handle(new CreateManagementKey.Command("key file", chosen, START))
                .getOrElseThrow(failure -> new IllegalStateException("the store that was just opened does not answer"));
    }
}
