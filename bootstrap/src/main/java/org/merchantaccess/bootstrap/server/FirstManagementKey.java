package org.merchantaccess.bootstrap.server;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.application.MerchantAccess;
import org.merchantaccess.application.management.CreateManagementKey;
import org.merchantaccess.application.management.ListManagementKeys;
import org.merchantaccess.bootstrap.settings.Settings;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.management.ManagementKeyMetadata;
import org.merchantaccess.persistence.file.HostFault;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.key.file.KeyFileFailure;
import org.merchantaccess.persistence.key.file.ManagementKeyFile;

/**
 * Ensures the first management key of an environment, which is stored in a file.
 *
 * <p>On a shared store the file is optional: another node may have created the key, and the folder of the keys may be mounted read-only.
 */
final class FirstManagementKey {

    private static final Logger LOG = System.getLogger(FirstManagementKey.class.getName());

    private static final Actor START = new Actor("start of the server", new ClientAddress(0, 1));

    private final Path keyFolder;
    private final Path file;
    private final Environment environment;
    private final boolean isShared;

    FirstManagementKey(Settings settings, Environment environment) {
        this.keyFolder = settings.keyFolder();
        this.file = settings.of(environment).managementKeyFile();
        this.environment = environment;
        this.isShared = settings.of(environment).database().isDefined();
    }

    /** Registers the key in the file; creates key and file if the file is missing. A revoked key stays revoked. */
    Either<KeyFileFailure, MerchantAccess> registerIn(MerchantAccess access) {
        return isShared && Files.notExists(file) ? createIfFirst(access) : register(access);
    }

    /** Creates key and file if the store has no key at all. A file that cannot be created is no failure. */
    private Either<KeyFileFailure, MerchantAccess> createIfFirst(MerchantAccess access) {
        return known(access).isEmpty()
                ? register(access).orElse(() -> {
                    LOG.log(
                            Level.WARNING,
                            "There is no management key of {0} yet, and {1} cannot be written: create a key with"
                                    + " management-key create.",
                            environment.word(),
                            file);
                    return Either.right(access);
                })
                : Either.right(access);
    }

    private Either<KeyFileFailure, MerchantAccess> register(MerchantAccess access) {
        return createFolder()
                .flatMap(
                        folder -> new ManagementKeyFile(file, environment).keyOr(() -> register(access, Option.none())))
                .peek(key -> registerIfUnknown(access, key))
                .map(key -> access);
    }

    private Either<KeyFileFailure, Path> createFolder() {
        try {
            return Either.right(Files.createDirectories(keyFolder, OwnerOnly.newFolder(keyFolder)));
        } catch (IOException failed) {
            return Either.left(new KeyFileFailure.Unusable(file, HostFault.of(keyFolder, failed)));
        }
    }

    private static void registerIfUnknown(MerchantAccess access, ManagementKey key) {
        String id = ManagementKeyMetadata.idOf(ManagementKeyMetadata.digestOf(key));
        if (known(access).stream().noneMatch(kept -> kept.id().equals(id))) {
            register(access, Option.some(key));
        }
    }

    private static List<ManagementKeyMetadata> known(MerchantAccess access) {
        return access.management().list().handle(ListManagementKeys.Query.of()).getOrElse(List.of());
    }

    private static ManagementKey register(MerchantAccess access, Option<ManagementKey> chosen) {
        return access.management()
                .create()
                .handle(CreateManagementKey.Command.of("key file", START).withChosen(chosen))
                .getOrElseThrow(failure -> new IllegalStateException("the store that was just opened is unavailable"));
    }
}
