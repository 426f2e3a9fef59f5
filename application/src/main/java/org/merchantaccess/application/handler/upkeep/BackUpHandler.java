package org.merchantaccess.application.handler.upkeep;

import io.vavr.control.Either;
import org.merchantaccess.application.port.Backups;
import org.merchantaccess.application.storage.BackupFailure;
import org.merchantaccess.application.upkeep.BackUp;

final class BackUpHandler implements BackUp {

    private final Backups backups;

    BackUpHandler(Backups backups) {
        this.backups = backups;
    }

    @Override
    public Either<BackupFailure, Written> handle(Command command) {
        return backups.writeTo(command.file()).map(bytes -> new Written(command.file(), bytes));
    }
}
